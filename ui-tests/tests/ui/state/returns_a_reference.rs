use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client(ctx: &Context) -> Result<&'static Client> {
    //                             ^^^^^^^^^^^^^^^ error: a state is a value, not a reference
    //                                             help: `Client`
    let _ = ctx;
    Ok(&Client)
}

pub fn elsewhere(ctx: &Context) -> bool {
    client(ctx).is_ok()
}

pub fn main() {}
