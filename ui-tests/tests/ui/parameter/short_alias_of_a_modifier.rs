use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, short_alias = 'q')]
//                            ^^^ error: `-q` is the short form of `--quiet`
//                                help: another `short_alias`
    query: Option<String>,
) {
    let _ = query;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
