use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client() -> Client {
    Client
}

#[provisioner::state]
fn another() -> Client {
    //          ^^^^^^ error: `Client` is made by `client` already
    //                 help: remove one of the two
    Client
}

/// Lists them
#[provisioner::command]
fn list(client: &Client) {
    let _ = client;
}

pub fn elsewhere() {
    list(&another());
}

pub fn main() {}
