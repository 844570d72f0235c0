//! In place of the merged configuration where nothing runs: without the feature `runtime` a plugin needs the type, and
//! nobody can make a value of it.

use crate::error::Result;
use std::any::Any;

/// The merged configuration, which only a running binary has.
#[derive(Debug)]
pub enum LoadedConfig {}

impl LoadedConfig {
    /// As in a binary; it cannot be called here.
    ///
    /// # Errors
    /// None.
    pub fn deserialize<T: serde::de::DeserializeOwned + 'static>(&self) -> Result<Box<dyn Any>> {
        match *self {}
    }
}
