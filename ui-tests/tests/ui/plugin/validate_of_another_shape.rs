/// Manages clouds
#[provisioner::plugin(name = "aws", validate = check)]
//                                             ^^^^^ rustc: mismatched types
pub struct Aws;

fn check(name: &str) -> bool {
    name.is_empty()
}
