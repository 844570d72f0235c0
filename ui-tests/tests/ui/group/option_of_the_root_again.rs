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

/// Shows one
#[provisioner::command]
fn show(
    /// Which profile
    #[arg(long)]
    //    ^^^^ error: `--profile` is an option of the enclosing group `Global`
    //         help: `long = "show-profile", id = "show-profile"`
    profile: String,
) {
    let _ = profile;
}

/// Lists them
#[provisioner::command]
fn list(global: &Global) {
    let _ = &global.profile;
}

pub fn elsewhere(global: &Global) {
    list(global);
    show(String::new());
}

pub fn main() {}
