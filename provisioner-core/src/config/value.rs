//! A configuration value with the origin of every leaf.

use crate::Result;

/// One plugin's configuration after all layers were merged.
#[derive(Debug)]
pub struct LoadedConfig {}

impl LoadedConfig {
    /// Turns the merged value into a plugin's struct.
    ///
    /// # Errors
    /// Every mistake of the merged value, with its place.
    pub fn deserialize<T: serde::de::DeserializeOwned>(&self) -> Result<T> {
        unimplemented!("config helper")
    }
}
