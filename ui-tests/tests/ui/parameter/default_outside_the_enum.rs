use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Which kind
#[derive(Clone, Debug, ValueEnum)]
pub enum Size {
    /// A small one
    Small,
    /// A large one
    Large,
}

/// Creates one
#[provisioner::command]
fn create(
    /// Which kind
    #[arg(long, default_value_t = Size::Medium)]
//                                      ^^^^^^ rustc: `Medium`
    size: Size,
) {
    let _ = size;
}
