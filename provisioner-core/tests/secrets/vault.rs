//! What the configuration is made of: a secret in a struct and in a variant, beside what is none.

use provisioner::prelude::*;

/// A user with a password
#[provisioner::config]
#[derive(Debug)]
pub struct Login {
    /// Who
    pub user: String,
    /// With what
    pub password: Secret<String>,
}

/// How to prove who one is
#[provisioner::config]
#[derive(Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Auth {
    /// Not at all
    None,
    /// By a token
    Token(Secret<String>),
}
