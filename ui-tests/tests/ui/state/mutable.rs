use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client(ctx: &mut Context) -> Result<Client> {
    //         ^^^^^^^^^^^^ error: `&mut Context`: what is given is not `&mut`
    //                      help: `ctx: &Context`
    //                      paste: over `ctx: &mut Context`
    let _ = &ctx;
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
