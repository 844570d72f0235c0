use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A name
#[derive(Clone)]
pub struct Name(pub std::rc::Rc<u8>);

impl std::str::FromStr for Name {
    type Err = String;

    fn from_str(_: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self(std::rc::Rc::new(1)))
    }
}

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    name: Name,
//        ^^^^ error: `Name` cannot be parsed from the command line: it is not `Send`
//             help: `name: String`
//             paste: over `name: Name`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
