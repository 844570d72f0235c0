//! Everything a program takes from its surroundings: variables and the home folder. A test brings its own.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

/// The variables a program sees: those of the process, or a test's own and no others.
#[derive(Clone, Debug, Default)]
pub(crate) enum Environment {
    /// The process's own.
    #[default]
    Process,
    /// A fixed set; nothing of the process shows through.
    #[cfg_attr(
        not(any(test, feature = "testing")),
        expect(dead_code, reason = "only tests bring variables of their own")
    )]
    Fixed(BTreeMap<String, OsString>),
}

impl Environment {
    /// The value of a variable; `None` when it is not set.
    pub(crate) fn var_os(&self, name: &str) -> Option<OsString> {
        match self {
            Self::Process => std::env::var_os(name),
            Self::Fixed(variables) => variables.get(name).cloned(),
        }
    }

    /// The value of a variable that is set, not empty and UTF-8.
    pub(crate) fn var(&self, name: &str) -> Option<String> {
        self.var_os(name).and_then(|value| value.into_string().ok()).filter(|value| !value.is_empty())
    }

    /// Every variable whose name begins with `prefix`, sorted by name. Names that are not UTF-8 are passed over.
    pub(crate) fn with_prefix(&self, prefix: &str) -> BTreeMap<String, OsString> {
        let matching = |(name, value): (String, OsString)| name.starts_with(prefix).then_some((name, value));
        match self {
            Self::Process => {
                std::env::vars_os().filter_map(|(name, value)| matching((name.into_string().ok()?, value))).collect()
            }
            Self::Fixed(variables) => {
                variables.iter().filter_map(|(name, value)| matching((name.clone(), value.clone()))).collect()
            }
        }
    }

    /// The user's home folder, where one is known.
    pub(crate) fn home(&self) -> Option<PathBuf> {
        match self {
            Self::Process => std::env::home_dir().filter(|home| !home.as_os_str().is_empty()),
            Self::Fixed(variables) => variables.get("HOME").map(PathBuf::from),
        }
    }
}
