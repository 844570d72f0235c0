/// Manages clouds
#[provisioner::plugin(name = "3aws")]
//                           ^^^^^^ error: `3aws`
//                                  help: begin
pub struct Aws;
