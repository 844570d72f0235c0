use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Options of all commands
#[provisioner::group(root)]
pub struct Global {
    /// Which profile
    #[arg(long)]
    pub profile: Option<String>,
}

/// More options of all commands
#[provisioner::group(root)]
//                   ^^^^ error: the options of the plugin itself are those of `Global`
//                        help: move these to `Global`, or remove `root`
pub struct More {
    /// Which account
    #[arg(long)]
    pub account: Option<String>,
}

/// Lists them
#[provisioner::command]
fn list(global: &Global) {
    let _ = &global.profile;
}

pub fn elsewhere(global: &Global) {
    list(global);
}

pub fn main() {}
