//! Why a word could not be parsed.

use std::fmt;

/// Why a word could not be parsed: it is not one of those that are known. The text lists them.
///
/// ```
/// let error = "amiga_m68k".parse::<provisioner::OsArch>().unwrap_err();
/// assert!(error.to_string().starts_with("expected one of `linux_amd64`, `linux_arm64`"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(String);

impl ParseError {
    pub(crate) fn one_of(known: &[&str]) -> Self {
        let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        Self(format!("expected one of {}", known.join(", ")))
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ParseError {}
