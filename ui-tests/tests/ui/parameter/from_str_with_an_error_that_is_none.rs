use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A name
#[derive(Clone)]
pub struct Name;

impl std::str::FromStr for Name {
    type Err = ();

    fn from_str(_: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self)
    }
}

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    name: Name,
//        ^^^^ error: `Name` cannot be parsed: the `Err` of its `FromStr` is not an error that can be shown
//             help: `type Err = String;`
//             paste: over `type Err = ();`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
