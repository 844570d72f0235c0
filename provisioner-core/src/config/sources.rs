//! Where a program's configuration comes from.

use super::LoadedConfig;
use crate::environment::Environment;
use crate::registry::PluginDef;
use crate::{Program, Result};
use std::path::Path;

/// Where a program's configuration comes from.
#[derive(Debug)]
pub(crate) struct Sources<'a> {
    pub(crate) program: &'a Program,
    pub(crate) environment: &'a Environment,
    /// What `--config` says.
    pub(crate) file: Option<&'a Path>,
}

impl Sources<'_> {
    pub(crate) fn disabled(&self, _plugin: &PluginDef) -> Option<String> {
        None
    }

    pub(crate) fn load(&self, _plugin: &PluginDef) -> Result<LoadedConfig> {
        unimplemented!("{self:?}")
    }
}

impl LoadedConfig {
    pub(crate) fn present(&self, _key: &str) -> Option<String> {
        None
    }
}
