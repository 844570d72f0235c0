//! A whole plugin that reads secrets in every way, and what is printed about its commands.

mod answers;
mod commands;
mod modifiers;
mod pages;
mod secrets;

use provisioner::prelude::*;
use std::collections::BTreeMap;

/// Look after secrets
#[provisioner::plugin(name = "vault", config_file = "tests/plans/config.yaml")]
pub struct Vault {
    /// Where it is
    pub host: String,
    /// A secret by its type
    pub token: Secret<String>,
    /// A secret by its attribute
    #[config(secret)]
    pub key: String,
    /// One that need not be there
    pub spare: Option<Secret<String>>,
    /// Several
    pub list: Vec<Secret<String>>,
    /// By name
    pub map: BTreeMap<String, Secret<String>>,
    /// Further down
    pub mail: Mail,
    /// A number
    pub pin: Secret<u32>,
}

/// Mail
#[provisioner::config]
pub struct Mail {
    /// For the server
    pub password: Secret<String>,
}
