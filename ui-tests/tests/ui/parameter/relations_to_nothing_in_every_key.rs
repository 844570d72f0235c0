use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command]
fn a(
    /// X
    #[arg(long, requires_ifs([("a", "yy")]))]
//                                  ^^^^ error: there is no parameter `yy`
//                                       help: `y`
    x: Option<String>,
    /// Y
    #[arg(long)]
    y: Option<String>,
) {
    let _ = (x, y);
}

/// B
#[provisioner::command]
fn b(
    /// X
    #[arg(long, required_unless_present_any = ["y", "zone"])]
//                                                  ^^^^^^ error: there is no parameter `zone`
//                                                         help: `y`
    x: Option<String>,
    /// Y
    #[arg(long)]
    y: Option<String>,
) {
    let _ = (x, y);
}

/// C
#[provisioner::command]
fn c(
    /// X
    #[arg(long, overrides_with_all(["y", "why"]))]
//                                       ^^^^^ error: there is no parameter `why`
//                                             help: `y`
    x: Option<String>,
    /// Y
    #[arg(long)]
    y: Option<String>,
) {
    let _ = (x, y);
}

/// D
#[provisioner::command]
fn d(
    /// X
    #[arg(long, required_if_eq_any([("yes", "a")]))]
//                                   ^^^^^ error: there is no parameter `yes`
//                                         help: `y`
    x: Option<String>,
    /// Y
    #[arg(long)]
    y: Option<String>,
) {
    let _ = (x, y);
}

/// E
#[provisioner::command]
fn e(
    /// X
    #[arg(long, default_value_ifs([("yes", "a", Some("b"))]))]
//                                  ^^^^^ error: there is no parameter `yes`
//                                        help: `y`
    x: Option<String>,
    /// Y
    #[arg(long)]
    y: Option<String>,
) {
    let _ = (x, y);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
