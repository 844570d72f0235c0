//! The answers of [`super::Ask`] put together: why a type is not what the author takes it for. The words stand in the
//! macros, beside the author's tokens.

use super::Chain;

/// What is known of the type of a parameter by value.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    /// Whether it can be parsed.
    pub parsed: bool,
    /// Whether it is injected.
    pub injected: bool,
    /// Whether it is a struct of options.
    pub args: bool,
    /// Whether it implements `FromStr`, with whatever error.
    pub from_str: bool,
    /// Whether it can be kept.
    pub send: bool,
    /// Whether it is a part of a configuration.
    pub config: bool,
    /// Whether it is one of several words in a configuration.
    pub choice: bool,
    /// Whether its name hides a `Vec`, an `Option` or a `bool`.
    pub aliased: bool,
}

/// Why a parameter cannot come from the command line.
#[derive(Clone, Copy, Debug)]
pub enum Cause {
    /// It is given by reference.
    Injected,
    /// Its name hides how many values it has.
    Aliased,
    /// It is a struct of options, which is flattened.
    Args,
    /// It is one of several words in the configuration, and not on the command line.
    Choice,
    /// It is a part of the configuration.
    Config,
    /// It cannot be kept.
    NotSend,
    /// What its `FromStr` fails with cannot be shown.
    NoError,
    /// Nothing makes it of text.
    NotParsed,
}

impl Answers {
    /// Whether this is the cause, the first of all that hold.
    #[must_use]
    pub const fn are(&self, cause: Cause) -> bool {
        match self.cause() {
            Some(found) => found as u8 == cause as u8,
            None => false,
        }
    }

    const fn cause(&self) -> Option<Cause> {
        Some(match self {
            Self { injected: true, .. } => Cause::Injected,
            Self { aliased: true, .. } => Cause::Aliased,
            Self { parsed: true, .. } => return None,
            Self { args: true, .. } => Cause::Args,
            Self { choice: true, .. } => Cause::Choice,
            Self { config: true, .. } => Cause::Config,
            Self { from_str: true, send: false, .. } => Cause::NotSend,
            Self { from_str: true, .. } => Cause::NoError,
            _ => Cause::NotParsed,
        })
    }
}

/// Whether a group, by its path, is around a command with these groups around it; 0 is not a group.
#[must_use]
pub const fn encloses(chain: &Chain, group: u64) -> bool {
    group == 0 || chain.contains(group)
}

/// Whether one of them is true.
#[must_use]
pub const fn any(conditions: &[bool]) -> bool {
    let mut index = 0;
    while index < conditions.len() {
        if conditions[index] {
            return true;
        }
        index += 1;
    }
    false
}
