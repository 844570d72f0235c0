//! Platforms, by the names that release files carry.

/// An operating system and a processor architecture: `linux_arm64`.
///
/// ```
/// use provisioner::OsArch;
///
/// let target = OsArch::parse("linux_arm64").unwrap();
/// assert_eq!((target.os, target.arch), ("linux", "arm64"));
/// assert_eq!(target.to_string(), "linux_arm64");
/// assert!(OsArch::parse("amiga_m68k").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl OsArch {
    /// The platform of this name; `None` when it is not a known one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        KNOWN_PLATFORMS.iter().find(|(known, _)| *known == name).map(|(_, platform)| *platform)
    }
}

impl OsArch {
    /// What to say to somebody who named a platform that is not known.
    pub(crate) fn list_known() -> String {
        let names = crate::lists::mapped(&KNOWN_PLATFORMS, |(name, _)| *name);
        format!("the known platforms are {}", crate::lists::joined(&names, ", "))
    }
}

impl std::fmt::Display for OsArch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}_{}", self.os, self.arch)
    }
}
