use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client(token: String) -> Result<Client> {
    //           ^^^^^^ error: `token` is taken by value: a state has no command line
    //                  help: `#[provisioner::group(root)]`
    let _ = token;
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
