//! Platforms, by the names that release files carry.

use crate::error::ParseError;
use std::fmt;
use std::str::FromStr;

/// An operating system and a processor architecture: `linux_arm64`.
///
/// ```
/// use provisioner::OsArch;
///
/// let target = "linux_arm64".parse::<OsArch>().unwrap();
/// assert_eq!((target.os, target.arch), ("linux", "arm64"));
/// assert_eq!(target.to_string(), "linux_arm64");
/// assert!("amiga_m68k".parse::<OsArch>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OsArch {
    /// `linux`, `darwin`, `windows` or `freebsd`.
    pub os: &'static str,
    /// `amd64`, `arm64`, `arm`, `386`, `riscv64`, `ppc64le` or `s390x`.
    pub arch: &'static str,
}

/// The platforms `--os-arch` knows, by the names that release files carry.
const KNOWN_PLATFORMS: [(&str, OsArch); 15] = [
    ("linux_amd64", OsArch { os: "linux", arch: "amd64" }),
    ("linux_arm64", OsArch { os: "linux", arch: "arm64" }),
    ("linux_arm", OsArch { os: "linux", arch: "arm" }),
    ("linux_386", OsArch { os: "linux", arch: "386" }),
    ("linux_riscv64", OsArch { os: "linux", arch: "riscv64" }),
    ("linux_ppc64le", OsArch { os: "linux", arch: "ppc64le" }),
    ("linux_s390x", OsArch { os: "linux", arch: "s390x" }),
    ("darwin_amd64", OsArch { os: "darwin", arch: "amd64" }),
    ("darwin_arm64", OsArch { os: "darwin", arch: "arm64" }),
    ("windows_amd64", OsArch { os: "windows", arch: "amd64" }),
    ("windows_arm64", OsArch { os: "windows", arch: "arm64" }),
    ("windows_386", OsArch { os: "windows", arch: "386" }),
    ("freebsd_amd64", OsArch { os: "freebsd", arch: "amd64" }),
    ("freebsd_arm64", OsArch { os: "freebsd", arch: "arm64" }),
    ("freebsd_386", OsArch { os: "freebsd", arch: "386" }),
];

#[cfg(feature = "runtime")]
impl OsArch {
    /// The names of all of them.
    #[cfg(feature = "completions")]
    pub(crate) fn known_names() -> impl Iterator<Item = &'static str> {
        KNOWN_PLATFORMS.iter().map(|(name, _)| *name)
    }
}

impl FromStr for OsArch {
    type Err = ParseError;

    fn from_str(name: &str) -> Result<Self, ParseError> {
        let found = KNOWN_PLATFORMS.iter().find(|(known, _)| *known == name);
        found.map(|(_, platform)| *platform).ok_or_else(|| ParseError::one_of(&KNOWN_PLATFORMS.map(|(known, _)| known)))
    }
}

impl fmt::Display for OsArch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}_{}", self.os, self.arch)
    }
}
