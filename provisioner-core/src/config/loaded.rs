//! One plugin's configuration after all layers were merged, as the plugin's struct is read from it.

use super::value::Node;
use crate::Result;

/// One plugin's configuration after all layers were merged.
#[derive(Debug)]
pub struct LoadedConfig {
    pub(crate) root: Node,
}

impl LoadedConfig {
    /// Turns the merged value into a plugin's struct.
    ///
    /// # Errors
    /// Every mistake of the merged value, with its place.
    pub fn deserialize<T: serde::de::DeserializeOwned>(&self) -> Result<T> {
        unimplemented!("{:?}", self.root)
    }
}
