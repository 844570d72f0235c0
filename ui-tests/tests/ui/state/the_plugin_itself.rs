use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn aws() -> Result<Aws> {
    //             ^^^ error: a command is given `&Aws` anyway
    //                 help: a type of your own
    Ok(Aws)
}

pub fn elsewhere(_: &Client) -> bool {
    aws().is_ok()
}

pub fn main() {}
