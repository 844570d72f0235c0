use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Rollouts
#[provisioner::group]
pub struct Rollout {
    /// Which revision
    #[arg(long, default_value_t = 0)]
    pub revision: u64,
}

/// Undoes it
#[provisioner::command(group = Rollout, confirm = "Undo {name} to {revison}?")]
//                                                                 ^^^^^^^ rustc: cannot find value `revison`
fn undo(
    /// What
    name: String,
) {
    let _ = name;
}

pub fn elsewhere() {
    undo(String::new());
}

pub fn main() {}
