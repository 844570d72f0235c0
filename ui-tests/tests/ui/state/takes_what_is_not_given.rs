use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client(other: &Other) -> Client {
    //            ^^^^^ error: `&Other` is nothing that a command is given
    //                  help: a command is given `&Context`
    let _ = other;
    Client
}

pub struct Other;

/// Lists them
#[provisioner::command]
fn list(client: &Client) {
    let _ = client;
}

pub fn elsewhere() {
    list(&Client);
}

pub fn main() {}
