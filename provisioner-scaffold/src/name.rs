//! The name of a plugin, and what follows from it.

use crate::Error;
use provisioner_shared::names::{RESERVED, camel, is_kebab, to_kebab};
use std::fmt;
use std::str::FromStr;

/// Types that the template uses or that are in every scope, which a struct of the same name would hide, and a keyword.
const TAKEN_TYPES: [&str; 22] = [
    "Args",
    "Box",
    "Context",
    "Data",
    "Default",
    "Deserialize",
    "Effects",
    "Error",
    "ExitCode",
    "Note",
    "Notes",
    "Option",
    "Result",
    "ResultExt",
    "Secret",
    "Self",
    "Send",
    "Serialize",
    "Some",
    "String",
    "ValueEnum",
    "Vec",
];

/// Names of binaries that Cargo refuses, as they are folders below `target/`.
const TAKEN_BINARIES: [&str; 4] = ["build", "deps", "examples", "incremental"];

/// The name of a plugin: kebab-case, and not that of a built-in command.
///
/// ```
/// use provisioner_scaffold::Name;
///
/// let name: Name = "cloud-cost".parse().unwrap();
/// assert_eq!(name.package(), "provisioner-cloud-cost-plugin");
/// assert_eq!(name.type_name(), "CloudCost");
/// assert_eq!("Cloud_Cost".parse::<Name>().unwrap_err().help, "write `cloud-cost`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// The name as it is typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The package of the plugin.
    #[must_use]
    pub fn package(&self) -> String {
        format!("provisioner-{}-plugin", self.0)
    }

    /// The struct of the plugin.
    #[must_use]
    pub fn type_name(&self) -> String {
        let name = camel(&self.0);
        if TAKEN_TYPES.contains(&name.as_str()) { format!("{name}Plugin") } else { name }
    }

    /// The name inside identifiers: `cloud_cost`.
    pub(crate) fn ident(&self) -> String {
        self.0.replace('-', "_")
    }

    /// The binary of a project of its own.
    pub(crate) fn binary(&self) -> String {
        if TAKEN_BINARIES.contains(&self.0.as_str()) { format!("{}-cli", self.0) } else { self.0.clone() }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        kebab("the name of a plugin", text)?;
        if RESERVED.contains(&text) {
            let reserved = RESERVED.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            return Err(Error::usage(format!("the name `{text}` is reserved for a built-in command"))
                .help(format!("choose another name; reserved are {reserved}")));
        }
        Ok(Self(text.to_owned()))
    }
}

/// Checks that a name can be typed as a command.
pub(crate) fn kebab(what: &str, text: &str) -> Result<(), Error> {
    // Cargo refuses names of more than 64 letters, and the package's name has 20 more.
    if text.len() > 40 {
        return Err(Error::usage(format!("{what} is too long: it has {} letters", text.chars().count()))
            .help("use at most 40 letters"));
    }
    if is_kebab(text) {
        return Ok(());
    }
    let error = match text {
        "" => Error::usage(format!("{what} is empty")),
        _ => Error::usage(format!("`{text}` is not kebab-case: lower-case words, joined by single dashes")),
    };
    let near = to_kebab(text);
    let help = if is_kebab(&near) { format!("write `{near}`") } else { "write a name like `cloud-cost`".to_owned() };
    Err(error.help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_typed_is_refused_with_one_that_can() {
        for (text, help) in [
            ("My_Plugin", "write `my-plugin`"),
            ("aws--x", "write `aws-x`"),
            ("aws-", "write `aws`"),
            ("", "write a name like `cloud-cost`"),
            ("9lives", "write a name like `cloud-cost`"),
            ("../etc", "write `etc`"),
            ("é", "write a name like `cloud-cost`"),
        ] {
            let error = text.parse::<Name>().unwrap_err();
            assert_eq!((error.help.as_str(), error.usage), (help, true), "{text}");
        }
        assert!("a".repeat(41).parse::<Name>().is_err());
    }

    #[test]
    fn a_built_in_command_is_not_a_name() {
        for reserved in RESERVED {
            assert!(reserved.parse::<Name>().is_err(), "{reserved}");
        }
    }

    #[test]
    fn a_struct_never_hides_what_the_template_uses() {
        assert_eq!("secret".parse::<Name>().unwrap().type_name(), "SecretPlugin");
        assert_eq!("notes".parse::<Name>().unwrap().type_name(), "NotesPlugin");
        assert_eq!("self".parse::<Name>().unwrap().type_name(), "SelfPlugin");
        assert_eq!("a1-b2".parse::<Name>().unwrap().type_name(), "A1B2");
    }
}
