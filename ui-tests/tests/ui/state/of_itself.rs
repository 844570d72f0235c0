use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client(client: &Client) -> Result<Client> {
    //            ^^^^^^^ error: `Client` is needed to make `Client`
    //                    help: take something else
    let _ = client;
    Ok(Client)
}

/// Lists them
#[provisioner::command]
fn list(client: &Client) {
    let _ = client;
}

pub fn elsewhere() {
    list(&Client);
}

pub fn main() {}
