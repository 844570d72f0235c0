//! The binary that runs: what it is called, its version, and what its manifest linked.

/// The binary that runs, as `provisioner::main!()` describes it.
///
/// The name decides where configuration is read from and what variables are called: `acme` reads
/// `~/.config/acme/config.yaml` and `ACME__…`.
///
/// ```
/// let program = provisioner::Program::new("acme", "1.0.0", &["provisioner-garden-plugin"]);
/// assert_eq!((program.name, program.version), ("acme", "1.0.0"));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[must_use = "it runs nothing by itself: write `provisioner::run(provisioner::link_plugins!())`"]
pub struct Program {
    /// The name of the binary.
    pub name: &'static str,
    /// The version of the binary's package.
    pub version: &'static str,
    /// The packages of the plugins that the binary's manifest names.
    pub linked: &'static [&'static str],
    /// What the binary is for, on one line; empty where nothing is said.
    pub about: &'static str,
}

impl Program {
    /// A binary of this name and version, whose manifest names the packages of these plugins.
    pub const fn new(name: &'static str, version: &'static str, linked: &'static [&'static str]) -> Self {
        Self { name, version, linked, about: "" }
    }

    /// The same binary with a description, which stands at the top of its help: what `main!(about = "…")` says, else the
    /// `description` in `Cargo.toml`.
    ///
    /// ```
    /// let program = provisioner::Program::new("acme", "1.0.0", &[]).about("Look after gardens");
    /// assert_eq!(program.about, "Look after gardens");
    /// ```
    pub const fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }

    /// The name as variables begin: upper case, everything but letters and digits an underscore.
    #[cfg(feature = "runtime")]
    pub(crate) fn variable_prefix(&self) -> String {
        let mut prefix = self.name.to_ascii_uppercase();
        if !prefix.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            prefix = prefix.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
        }
        prefix
    }
}
