//! The binary that runs: what it is called, its version, and what its manifest linked.

/// The binary that runs, as `provisioner::main!()` describes it.
///
/// The name decides where configuration is read from and what variables are called: `acme` reads
/// `~/.config/acme/config.yaml` and `ACME__…`.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The name of the binary.
    pub name: &'static str,
    /// The version of the binary's package.
    pub version: &'static str,
    /// The packages of the plugins that the binary's manifest names.
    pub linked: &'static [&'static str],
}

impl Program {
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
