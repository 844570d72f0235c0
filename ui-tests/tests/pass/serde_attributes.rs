//! The configuration with serde's attributes, and serde's derives from the prelude.
#![deny(warnings)]
use provisioner::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "serde_attributes.yaml")]
#[serde(rename_all = "kebab-case")]
pub struct Aws {
    /// The region
    #[serde(rename = "place")]
    pub region: String,
    /// The zones
    #[serde(default)]
    pub zones_of_it: Vec<String>,
    /// The port
    #[serde(default = "port")]
    pub port_number: u16,
    /// The size
    pub size: Size,
    /// Others
    pub others: BTreeMap<String, Retry>,
    /// Settings
    pub settings: HashMap<String, String>,
    /// The folder
    pub folder: PathBuf,
    /// The token
    #[config(secret)]
    pub token: Option<String>,
    /// A secret
    pub secret: Secret<String>,
    /// Somebody else's type
    #[config(any)]
    pub foreign: Foreign,
    /// Factor
    pub factor: f64,
}

fn port() -> u16 {
    80
}

/// How large
#[provisioner::config]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Small
    VerySmall,
    /// As large as this
    Custom(u32),
    /// Two ways
    Both {
        /// The width
        width: u32,
        /// The height
        height: u32,
    },
}

/// The retries
#[provisioner::config]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Retry {
    /// How many
    #[serde(alias = "tries")]
    pub attempts: u32,
}

/// A type with derives from the prelude
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Foreign {
    /// The first name
    pub first_name: String,
}

/// Shows it
#[provisioner::command]
fn show(
    config: &Aws,
    /// The port
    #[arg(long, config = port_number)]
    port: u16,
) {
    let _ = (config.factor, port);
}
