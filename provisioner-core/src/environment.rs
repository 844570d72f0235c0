//! Everything a program takes from its surroundings: variables and the home folder. A test brings its own.

use std::ffi::OsString;
use std::path::PathBuf;

/// The variables a program sees: those of the process, or a test's own and no others.
#[derive(Clone, Debug, Default)]
pub(crate) enum Environment {
    /// The process's own.
    #[default]
    Process,
    /// A fixed set; nothing of the process shows through.
    #[cfg(any(test, feature = "testing"))]
    Fixed(std::collections::BTreeMap<String, OsString>),
}

impl Environment {
    /// The value of a variable; `None` when it is not set.
    pub(crate) fn var_os(&self, name: &str) -> Option<OsString> {
        match self {
            Self::Process => std::env::var_os(name),
            #[cfg(any(test, feature = "testing"))]
            Self::Fixed(variables) => variables.get(name).cloned(),
        }
    }

    /// The value of a variable that is set, not empty and UTF-8.
    pub(crate) fn var(&self, name: &str) -> Option<String> {
        self.var_os(name).and_then(|value| value.into_string().ok()).filter(|value| !value.is_empty())
    }

    /// Every variable whose name begins with `prefix`, sorted by name. Names that are not UTF-8 are passed over.
    #[cfg(feature = "runtime")]
    pub(crate) fn with_prefix(&self, prefix: &str) -> Vec<(String, OsString)> {
        let mut found = Vec::new();
        match self {
            Self::Process => {
                for (name, value) in std::env::vars_os() {
                    if let Ok(name) = name.into_string()
                        && name.starts_with(prefix)
                    {
                        found.push((name, value));
                    }
                }
            }
            #[cfg(any(test, feature = "testing"))]
            Self::Fixed(variables) => {
                let all = variables.iter().filter(|(name, _)| name.starts_with(prefix));
                found.extend(all.map(|(name, value)| (name.clone(), value.clone())));
            }
        }
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        found
    }

    /// The names of all variables, sorted. Those that are not UTF-8 are passed over.
    #[cfg(feature = "runtime")]
    pub(crate) fn names(&self) -> Vec<String> {
        self.with_prefix("").into_iter().map(|(name, _)| name).collect()
    }

    /// The user's home folder, where one is known.
    pub(crate) fn home(&self) -> Option<PathBuf> {
        match self {
            Self::Process => std::env::home_dir().filter(|home| !home.as_os_str().is_empty()),
            #[cfg(any(test, feature = "testing"))]
            Self::Fixed(variables) => variables.get("HOME").map(PathBuf::from),
        }
    }
}
