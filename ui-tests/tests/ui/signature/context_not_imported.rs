/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
//             ^^^^^^^ rustc: cannot find type `Context`
    let _ = ctx;
}
