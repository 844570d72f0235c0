use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin]
pub struct Aws;
//         ^^^ error: has no name
//             help: `#[provisioner::plugin(name = "aws")]`
//             paste: over `#[provisioner::plugin]`

pub fn elsewhere() -> Aws {
    Aws
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
