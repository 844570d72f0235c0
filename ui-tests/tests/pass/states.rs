//! States of all kinds.
#![deny(warnings, missing_docs)]
#![forbid(unsafe_code)]
use provisioner::prelude::*;
use std::collections::HashMap;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Talks
#[derive(Debug)]
pub struct Client;

mod deep {
    use super::Client;
    use provisioner::prelude::*;

    #[provisioner::state]
    pub(super) fn client(ctx: &Context) -> Result<Client> {
        let _ = ctx;
        Ok(Client)
    }
}

// Of another crate, with an error of another crate.
#[provisioner::state]
fn cache(_: &Client, effects: &Effects) -> std::io::Result<HashMap<String, Vec<u8>>> {
    let _ = effects;
    Ok(HashMap::new())
}

/// Lists them
#[provisioner::command]
fn list(client: &Client, cache: &HashMap<String, Vec<u8>>) {
    let _ = (client, cache);
}
