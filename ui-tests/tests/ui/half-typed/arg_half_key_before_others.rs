use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(def, long)]
//        ^^^ error: `def`
//            help: `default_value
    name: String,
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
