use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
pub struct Made;
//  ^^^^^^ error: `#[provisioner::state]` goes on a function
//         help: `fn client(ctx: &Context) -> Result<Client>`

pub fn elsewhere(_: &Made, _: &Client) {}

pub fn main() {}
