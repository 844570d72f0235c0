use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client() {}
// ^^^^^^ error: `client` returns nothing, so there is nothing to take
//        help: `fn client(…) -> Result<Client>`

pub fn elsewhere(_: &Client) {
    client();
}

pub fn main() {}
