use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Options of all commands
#[provisioner::group(root, name = "global")]
//                         ^^^^ error: `name` says something of a group, and `root` is not one in the menu
//                              help: remove `name`, or `root`
pub struct Global {
    /// Which profile
    #[arg(long)]
    pub profile: Option<String>,
}

fn list(global: &Global) {
    let _ = &global.profile;
}

pub fn elsewhere(global: &Global) {
    list(global);
}

pub fn main() {}
