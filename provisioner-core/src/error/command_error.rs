//! Errors of an author's own type that know their code, their help and their exit code.

use super::Error;
use crate::exit_code::ExitCode;
use std::error::Error as StdError;

/// An error of one's own that says what a program should know of it, and a person: beside `Display`, which says what is
/// wrong, and for which [`thiserror`](https://docs.rs/thiserror) is made.
///
/// The derive of the same name implements it. A type that derives it is known wherever it becomes an [`Error`], through
/// `?` too and below other errors. One that implements it by hand is known where a command returns `Result<…, ThatType>`;
/// elsewhere write `.map_err(Error::from_command)`.
///
/// ```
/// use provisioner::CommandError;
/// use provisioner::prelude::*;
/// use std::fmt;
///
/// #[derive(Debug, CommandError)]
/// enum KubeError {
///     /// Code `unreachable`, after the name of the variant.
///     #[command_error(help = "is the VPN on? {host} is only known inside", exit_code = 4)]
///     Unreachable { host: String },
///     #[command_error(code = "no-such-cluster")]
///     Missing(String),
/// }
///
/// impl fmt::Display for KubeError {
///     fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match self {
///             Self::Unreachable { host } => write!(formatter, "{host} does not answer"),
///             Self::Missing(name) => write!(formatter, "there is no cluster `{name}`"),
///         }
///     }
/// }
///
/// impl std::error::Error for KubeError {}
///
/// fn connect() -> Result<()> {
///     Err(KubeError::Unreachable { host: "kube.example".into() })?
/// }
/// let error = connect().unwrap_err();
/// assert_eq!((error.get_code(), error.get_exit_code()), (Some("unreachable"), ExitCode::from(4)));
/// ```
pub trait CommandError: StdError {
    /// The code by which a program knows the error, in kebab-case and without the plugin's name.
    fn code(&self) -> &str;

    /// What the user can do about it; without one nothing.
    fn help(&self) -> Option<String> {
        None
    }

    /// What the program ends with; without it 1.
    fn exit_code(&self) -> ExitCode {
        ExitCode::FAILURE
    }
}

/// Finds out whether an error is of a type that derives [`CommandError`], and what that says of itself.
pub type Describe = fn(&(dyn StdError + 'static)) -> Option<Description>;

/// What an error of an author's type says of itself.
#[derive(Debug)]
pub struct Description {
    code: String,
    help: Option<String>,
    exit_code: ExitCode,
}

impl Description {
    /// What this error says of itself.
    #[must_use]
    pub fn of(error: &dyn CommandError) -> Self {
        Self { code: error.code().to_owned(), help: error.help(), exit_code: error.exit_code() }
    }

    /// The same, of an error whose type is hidden; `None` where it is another type.
    #[must_use]
    pub fn of_type<E: CommandError + 'static>(error: &(dyn StdError + 'static)) -> Option<Self> {
        error.downcast_ref::<E>().map(|error| Self::of(error))
    }
}

/// One function for each type that derives [`CommandError`]; they are called only for an error.
#[linkme::distributed_slice]
pub static PROVISIONER_SDK_ERRORS: [Describe];

// An empty slice breaks lld-link on Windows.
#[linkme::distributed_slice(PROVISIONER_SDK_ERRORS)]
static NO_ERROR: Describe = |_| None;

/// What the outermost error of a chain says of itself that says anything.
#[cold]
pub(super) fn describe(error: &(dyn StdError + 'static)) -> Option<Description> {
    let described = |error| PROVISIONER_SDK_ERRORS.iter().find_map(|describe| describe(error));
    std::iter::successors(Some(error), |error: &&(dyn StdError + 'static)| (*error).source()).find_map(described)
}

impl Error {
    /// An error from one that implements [`CommandError`] by hand. Types that derive it need no more than `?`.
    #[track_caller]
    pub fn from_command<E: CommandError + Send + Sync + 'static>(error: E) -> Self {
        let description = Description::of(&error);
        Self::from_boxed(error).described(description)
    }

    /// Takes over what an author's type says, where nothing else was said.
    #[must_use]
    pub(crate) fn described(mut self, description: Description) -> Self {
        let Description { code, help, exit_code } = description;
        if !matches!(self.0.code, super::Named::Not) {
            return self;
        }
        self.0.help.extend(help.map(Into::into));
        self.code(code).exit_code(exit_code)
    }
}
