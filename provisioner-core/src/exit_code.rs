//! How a program ends, as a number from 0 to 255.

/// How a program ends: 0 for success, anything else for a failure of a kind.
///
/// The standard library's `ExitCode` does not tell its number, which tests of a plugin want to see; this one does.
///
/// ```
/// use provisioner::ExitCode;
///
/// assert_eq!(ExitCode::from(3).code(), 3);
/// assert!(ExitCode::SUCCESS.is_success());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode(u8);

impl ExitCode {
    /// The command did what it was asked to: 0.
    pub const SUCCESS: Self = Self(0);
    /// The command failed: 1.
    pub const FAILURE: Self = Self(1);
    /// The command line was wrong: 2.
    pub const USAGE: Self = Self(2);
    /// With `--exit-code`: the plan of a dry run has something to change: 3.
    #[cfg(feature = "runtime")]
    pub(crate) const SOMETHING_TO_CHANGE: Self = Self(3);
    /// A plugin panicked: 70.
    pub const PANIC: Self = Self(70);
    /// The configuration is wrong: 78.
    pub const CONFIG: Self = Self(78);
    /// The user interrupted the program: 130.
    pub const INTERRUPTED: Self = Self(130);

    /// The number the operating system is given.
    #[must_use]
    pub const fn code(self) -> u8 {
        self.0
    }

    /// Whether this is 0.
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 == 0
    }
}

impl From<u8> for ExitCode {
    fn from(code: u8) -> Self {
        Self(code)
    }
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code.0)
    }
}

impl From<std::process::ExitCode> for ExitCode {
    fn from(code: std::process::ExitCode) -> Self {
        // The standard type hides its number but compares: look the number up.
        let number = (0..=u8::MAX).find(|number| std::process::ExitCode::from(*number) == code);
        Self(number.unwrap_or(Self::FAILURE.0))
    }
}

/// What a shell makes of the status of a process: its exit code, or 128 and the number of the signal.
impl From<std::process::ExitStatus> for ExitCode {
    fn from(status: std::process::ExitStatus) -> Self {
        #[cfg(unix)]
        if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
            return Self(u8::try_from(signal).map_or(u8::MAX, |signal| signal.saturating_add(128)));
        }
        // Windows has numbers of 32 bits; one that does not fit is still a failure.
        let code = status.code().unwrap_or(1);
        Self(u8::try_from(code).unwrap_or(Self::FAILURE.0))
    }
}
