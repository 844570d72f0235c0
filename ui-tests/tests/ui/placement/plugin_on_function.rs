use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub fn aws() {}
//  ^^ error: `#[provisioner::plugin]` goes on a struct
//     help: `#[provisioner::command]`

pub fn elsewhere() {
    aws();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
