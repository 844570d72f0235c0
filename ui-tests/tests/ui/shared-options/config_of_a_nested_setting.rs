use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args, Clone, Debug)]
pub struct Tries {
    /// How often
    #[arg(config = retry.attempts, short)]
//        ^^^^^^ error: `config` goes on a parameter of a command or on a field of a group
//               help: `#[arg(config = retry.attempts, short)] attempts: u32`
    pub attempts: u32,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] tries: Tries) {
    let _ = tries.attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
