use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
    order: std::cmp::Ordering,
//         ^^^^^^^^^^^^^^^^^^ error: `std::cmp::Ordering` cannot be parsed from the command line
//                            help: `order: String`
//                            paste: over `order: std::cmp::Ordering`
) {
    let _ = order;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
