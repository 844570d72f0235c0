//! The one error that commands return and the framework prints.

mod chain;
pub(crate) mod codes;
#[expect(unsafe_code, reason = "a slice that the linker fills is declared and filled here")]
mod command_error;
mod ext;
mod not_accepted;
mod parse;

pub use command_error::{CommandError, Describe, Description, PROVISIONER_SDK_ERRORS};
pub use ext::ResultExt;
pub(crate) use not_accepted::not_accepted;
pub use parse::ParseError;

use crate::exit_code::ExitCode;
use codes::Code;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
#[cfg(feature = "runtime")]
use std::panic::Location;
use std::process::ExitStatus;

/// What commands return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a command failed, what to do about it, its code for programs, and the exit code.
///
/// What converts into `Box<dyn std::error::Error + Send + Sync>` converts into it with `?`: every `std::error::Error`,
/// boxes, `anyhow::Error`, `eyre::Report`; its causes are shown as a chain. It is not a `std::error::Error` itself, as a
/// type that all of those convert into cannot be.
///
/// What sets something has its plain name (`help`, `code`, `exit_code`); what reads it begins with `get_`, as in
/// `std::process::Command`.
///
/// ```
/// use provisioner::Error;
///
/// let error = Error::new("the cluster `demo` does not answer")
///     .help("is the VPN on?")
///     .code("unreachable")
///     .exit_code(4);
/// assert_eq!(error.to_string(), "the cluster `demo` does not answer");
/// assert_eq!(error.get_code(), Some("unreachable"));
/// assert_eq!(error.get_exit_code().code(), 4);
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    message: Cow<'static, str>,
    /// The messages that `context` put others in front of, outermost first.
    beneath: Vec<Cow<'static, str>>,
    source: Option<Box<dyn StdError + Send + Sync>>,
    details: Option<String>,
    help: Vec<Cow<'static, str>>,
    code: Named,
    /// The position the message is about.
    #[cfg(feature = "runtime")]
    place: Option<String>,
    /// Everything that is wrong, where that is more than one thing or at a position.
    #[cfg(feature = "runtime")]
    findings: Vec<Finding>,
    /// The plugin it comes from; empty where it is not known, or the framework's own.
    #[cfg(feature = "runtime")]
    plugin: &'static str,
    exit_code: ExitCode,
    /// How the process ended that failed.
    exit_status: Option<ExitStatus>,
    #[cfg(feature = "runtime")]
    location: &'static Location<'static>,
}

/// One thing that is wrong at a position, as programs read it.
#[cfg(feature = "runtime")]
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// `file:line:column`, or a variable.
    pub(crate) place: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// Whose code an error has.
#[derive(Debug)]
enum Named {
    /// It has none.
    Not,
    /// The framework's own.
    Framework(&'static str),
    /// A plugin's, without the name of the plugin.
    Plugin(Cow<'static, str>),
}

impl Error {
    /// An error with a message: lower case, no full stop.
    #[track_caller]
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            message: message.into(),
            beneath: Vec::new(),
            source: None,
            details: None,
            help: Vec::new(),
            code: Named::Not,
            #[cfg(feature = "runtime")]
            place: None,
            #[cfg(feature = "runtime")]
            findings: Vec::new(),
            #[cfg(feature = "runtime")]
            plugin: "",
            exit_code: ExitCode::FAILURE,
            exit_status: None,
            #[cfg(feature = "runtime")]
            location: Location::caller(),
        }))
    }

    /// Adds what the user can do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.0.help.push(help.into());
        self
    }

    /// Sets the code by which a program knows this error, whatever its message says: kebab-case, as in `unreachable`.
    /// It is shown with the name of the plugin in front: `kube.unreachable`. A promise: do not change it later.
    #[must_use]
    pub fn code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.0.code = Named::Plugin(code.into());
        self
    }

    /// Sets the exit code; without it 1.
    #[must_use]
    pub fn exit_code(mut self, code: impl Into<ExitCode>) -> Self {
        self.0.exit_code = code.into();
        self
    }

    /// Makes it a known error of the framework.
    #[must_use]
    pub(crate) fn known_as(mut self, code: Code) -> Self {
        self.0.code = Named::Framework(code.name);
        self.exit_code(code.exit_code())
    }

    /// Sets the cause, which is shown below the message.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Sets a text of several lines that is shown as it stands between the causes and the help: the lines of a file
    /// with carets, the end of a program's output. Styles in it are removed where the output has no colours.
    #[must_use]
    pub fn details(mut self, text: impl Into<String>) -> Self {
        self.0.details = Some(text.into());
        self
    }

    /// Puts a message in front: what was being done when this happened. What was the message becomes a cause; help
    /// and exit code stay.
    #[must_use]
    pub fn context(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        let beneath = std::mem::replace(&mut self.0.message, message.into());
        self.0.beneath.insert(0, beneath);
        self
    }

    /// The exit code: what the program ends with.
    #[must_use]
    pub fn get_exit_code(&self) -> ExitCode {
        self.0.exit_code
    }

    /// How the process ended whose failure this is; `None` where it is none, or was ended because it took too long.
    /// What it wrote is in [`ProcessFailure`](crate::ProcessFailure).
    ///
    /// ```
    /// # fn wrap(effects: &provisioner::Effects) -> provisioner::Result<provisioner::ExitCode> {
    /// match effects.process("terraform").arg("plan").run() {
    ///     Ok(()) => Ok(provisioner::ExitCode::SUCCESS),
    ///     Err(error) => error.exit_status().map(Into::into).ok_or(error),
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn exit_status(&self) -> Option<ExitStatus> {
        self.0.exit_status
    }

    /// Says how the process ended whose failure this is.
    #[must_use]
    pub(crate) fn with_exit_status(mut self, status: ExitStatus) -> Self {
        self.0.exit_status = Some(status);
        self
    }

    /// The code by which a program knows this error: what [`code`](Self::code) set, without the plugin's name, or the
    /// framework's own. `None` where it has none.
    #[must_use]
    pub fn get_code(&self) -> Option<&str> {
        match &self.0.code {
            Named::Not => self.usage().map(|usage| codes::of_usage(usage.kind()).name),
            Named::Framework(code) => Some(code),
            Named::Plugin(code) => Some(code),
        }
    }

    /// Says from which plugin it comes.
    #[must_use]
    #[cfg(feature = "runtime")]
    pub(crate) fn in_plugin(mut self, plugin: &'static str) -> Self {
        self.0.plugin = plugin;
        self
    }

    /// The code in full: with the name of the plugin in front, where it is the plugin's.
    #[cfg(feature = "runtime")]
    pub(crate) fn full_code(&self) -> String {
        match &self.0.code {
            Named::Plugin(code) if !self.0.plugin.is_empty() => format!("{}.{code}", self.0.plugin),
            _ => self.get_code().unwrap_or(codes::FAILED.name).to_owned(),
        }
    }

    /// The message; an author's that is empty says at least that something failed.
    #[cfg(feature = "runtime")]
    pub(crate) fn shown(&self) -> String {
        let message = self.0.message.trim_end();
        if message.is_empty() { "the command failed without a message".to_owned() } else { message.to_owned() }
    }

    /// Sets the position the message is about.
    #[must_use]
    #[cfg(feature = "runtime")]
    pub(crate) fn at(mut self, place: Option<String>) -> Self {
        self.0.place = place;
        self
    }

    /// Sets what is wrong, one by one; the message says the same for people.
    #[must_use]
    #[cfg(feature = "runtime")]
    pub(crate) fn found(mut self, findings: Vec<Finding>) -> Self {
        self.0.findings = findings;
        self
    }

    /// The position the message is about, where it is about one.
    #[cfg(feature = "runtime")]
    pub(crate) fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// What is wrong, one by one.
    #[cfg(feature = "runtime")]
    pub(crate) fn findings(&self) -> &[Finding] {
        &self.0.findings
    }

    /// Whether it says nothing but that the program was asked to stop.
    #[cfg(feature = "runtime")]
    pub(crate) fn is_interruption(&self) -> bool {
        self.is_by_signal() && self.0.beneath.is_empty() && self.0.help.is_empty() && self.0.details.is_none()
    }

    /// Whether a signal asked for the end, whatever else is said about it.
    pub(crate) fn is_by_signal(&self) -> bool {
        matches!(self.0.code, Named::Framework(code) if code == codes::INTERRUPTED.name)
    }

    /// Whether the code is an author's.
    #[cfg(feature = "runtime")]
    pub(crate) fn has_plugins_code(&self) -> bool {
        matches!(self.0.code, Named::Plugin(_))
    }

    /// The cause as its own type, where it is one: `error.downcast_ref::<std::io::Error>()`.
    #[must_use]
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        self.0.source.as_deref()?.downcast_ref()
    }

    /// Whether it comes of access that the system refused.
    #[cfg(feature = "runtime")]
    pub(crate) fn is_refused_access(&self) -> bool {
        use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        let mut source = self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static));
        while let Some(error) = source {
            let kind = error.downcast_ref().map(std::io::Error::kind);
            if matches!(kind, Some(PermissionDenied | ReadOnlyFilesystem)) {
                return true;
            }
            source = error.source();
        }
        false
    }

    /// The messages below the first: what `context` covered, then the causes. None repeats a text already told.
    pub(crate) fn causes(&self) -> Vec<String> {
        let source = self.0.source.as_deref().map(|source| source as &dyn StdError);
        chain::untold(&self.0.message, &self.0.beneath, source)
    }

    /// What to do, in the order it was said.
    #[cfg(feature = "runtime")]
    pub(crate) fn helps(&self) -> &[Cow<'static, str>] {
        &self.0.help
    }

    /// The text that is shown as it stands.
    #[cfg(feature = "runtime")]
    pub(crate) fn details_text(&self) -> Option<&str> {
        self.0.details.as_deref()
    }

    /// Where in a plugin the error was made; nothing where only the standard library's code or ours is known.
    #[cfg(feature = "runtime")]
    pub(crate) fn location(&self) -> Option<&'static Location<'static>> {
        let ours = file!().trim_end_matches("error/mod.rs");
        let file = self.0.location.file();
        Some(self.0.location).filter(|_| !file.starts_with("/rustc/") && !file.starts_with(ours))
    }

    /// clap's own error, which renders itself.
    pub(crate) fn usage(&self) -> Option<&clap::Error> {
        if self.0.beneath.is_empty() { self.downcast_ref() } else { None }
    }

    /// An error from one that hides its type: `Error::from_boxed(error)` for a `Box<dyn std::error::Error + Send +
    /// Sync>` and what converts into one.
    #[track_caller]
    pub fn from_boxed(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let source = source.into();
        let error = Self::new(source.to_string());
        // clap's errors know that they are wrong usage, and help and versions asked for are no failures.
        let code = source.downcast_ref::<clap::Error>().and_then(|usage| u8::try_from(usage.exit_code()).ok());
        let description = command_error::describe(&*source);
        let error = error.caused_by(source);
        match (description, code) {
            (Some(description), _) => error.described(description),
            (None, Some(code)) => error.exit_code(code),
            (None, None) => error,
        }
    }
}

/// Every error of the standard library's kind, and what hides one: a box, `anyhow::Error`, `eyre::Report`, a text.
impl<E: Into<Box<dyn StdError + Send + Sync>>> From<E> for Error {
    #[track_caller]
    fn from(error: E) -> Self {
        Self::from_boxed(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.message)
    }
}

/// The message with causes and help, so that an `unwrap` in a test tells all.
impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.message)?;
        for cause in self.causes() {
            write!(formatter, "\ncaused by: {cause}")?;
        }
        if let Some(details) = &self.0.details {
            write!(formatter, "\n{}", details.trim_end())?;
        }
        for help in &self.0.help {
            write!(formatter, "\nhelp: {help}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn fails() -> Result<()> {
        Err(io::Error::other("disk on fire"))?;
        Ok(())
    }

    #[test]
    fn a_converted_error_tells_its_text_once() {
        let error = fails().unwrap_err();
        assert_eq!(error.to_string(), "disk on fire");
        assert!(error.causes().is_empty());
    }

    #[test]
    fn context_goes_in_front_and_keeps_help_and_code() {
        let error = Error::new("no such cluster").help("create it").exit_code(3).context("cannot delete `demo`");
        assert_eq!(format!("{error:?}"), "cannot delete `demo`\ncaused by: no such cluster\nhelp: create it");
        assert_eq!(error.get_exit_code(), ExitCode::from(3));
    }

    #[test]
    fn a_boxed_error_keeps_its_type() {
        let boxed: Box<dyn StdError + Send + Sync> = Box::new(io::Error::other("disk on fire"));
        assert!(Error::from_boxed(boxed).downcast_ref::<io::Error>().is_some());
        assert_eq!(Error::from_boxed("only a text").to_string(), "only a text");
    }

    #[test]
    fn what_hides_an_error_converts_with_a_question_mark() {
        struct Report;
        impl From<Report> for Box<dyn StdError + Send + Sync> {
            fn from(_: Report) -> Self {
                io::Error::new(io::ErrorKind::NotFound, "hidden").into()
            }
        }
        fn fails() -> Result<()> {
            Err(Report)?
        }
        let error = fails().unwrap_err();
        assert_eq!(error.to_string(), "hidden");
        assert!(error.downcast_ref::<io::Error>().is_some());
    }

    #[test]
    fn an_error_of_clap_is_wrong_usage() {
        let error = Error::from(clap::Command::new("x").try_get_matches_from(["x", "--nope"]).unwrap_err());
        assert_eq!(error.get_exit_code(), ExitCode::USAGE);
        assert!(error.usage().is_some());
    }
}
