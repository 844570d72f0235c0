//! A plugin with secrets of every kind, and every way to make the program speak of them: nothing of them is in what it
//! prints, in the command lines of what it runs, or in a file that others can read.
//!
//! The program under test is this executable itself, as in `tests/process`.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod case;
#[cfg(target_os = "linux")]
#[path = "../as_program/cases.rs"]
mod cases;
mod commands;
#[cfg(target_os = "linux")]
mod table;
mod vault;

use provisioner::prelude::*;
use std::collections::BTreeMap;
use std::process::ExitCode as Ended;
use vault::{Auth, Login};

/// Keep secrets
#[provisioner::plugin(name = "vault", config_file = "tests/secrets/config.yaml", validate = Vault::check)]
pub struct Vault {
    /// No secret
    pub host: String,
    /// A type that hides itself
    pub token: Option<Secret<String>>,
    /// A type that does not
    #[config(secret)]
    #[serde(default)]
    pub phrase: String,
    /// A number
    pub pin: Option<Secret<u32>>,
    /// A list that is one secret
    #[config(secret)]
    #[serde(default)]
    pub keys: Vec<String>,
    /// A mapping that is one secret
    #[config(secret)]
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    /// A list of secrets
    #[serde(default)]
    pub list: Vec<Secret<String>>,
    /// A mapping of secrets
    #[serde(default)]
    pub named: BTreeMap<String, Secret<String>>,
    /// One below
    pub login: Login,
    /// In each of several
    #[serde(default)]
    pub logins: Vec<Login>,
    /// In each by its name
    #[serde(default)]
    pub by_name: BTreeMap<String, Login>,
    /// In one variant
    pub auth: Option<Auth>,
}

impl Vault {
    /// What an author may print without a thought: types that hide themselves, and what holds them.
    pub fn debug(&self) -> String {
        let Self { token, pin, list, named, login, logins, by_name, auth, .. } = self;
        format!("{token:?} {pin:?} {list:?} {named:?} {login:?} {logins:?} {by_name:?} {auth:?}")
    }

    fn check(&self) -> Result<()> {
        match self.host.as_str() {
            "refused" => Err(Error::new("that host is refused")),
            _ => Ok(()),
        }
    }
}

const AS_PROGRAM: &str = "AS_PROGRAM";

fn main() -> Ended {
    if std::env::var_os(AS_PROGRAM).is_some() {
        return provisioner::run(provisioner::Program::new("demo", "1.0.0", &[]));
    }
    #[cfg(target_os = "linux")]
    return cases::check_all(
        table::cases().into_iter().map(|case| (case.to_string(), case)).collect(),
        case::Case::check,
    );
    #[cfg(not(target_os = "linux"))]
    Ended::SUCCESS
}
