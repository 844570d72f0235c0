/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
//             ^^^^^^^ error: `Context` is not in scope: the prelude is not imported here
    let _ = ctx;
}
