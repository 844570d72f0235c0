//! This program, as it is called once more for each tool.

use provisioner::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// The binary that runs, and what every call of it is given.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) path: PathBuf,
    /// The modifiers of every call: results for programs, nobody to ask, and what `mcp` itself was called with.
    pub(crate) modifiers: Vec<OsString>,
}

impl Program {
    /// The program that runs.
    ///
    /// # Errors
    /// When the operating system does not say which file it is.
    pub(crate) fn running(ctx: &Context) -> Result<Self> {
        let path = std::env::current_exe()
            .map_err(|error| Error::new("the file of the running program is not known").caused_by(error))?;
        let given = ctx.modifiers();
        let mut modifiers: Vec<OsString> = ["--format", "json", "--non-interactive"].map(OsString::from).into();
        if let Some(file) = &given.config {
            modifiers.extend(["--config".into(), file.into()]);
        }
        if let Some(os_arch) = given.os_arch {
            modifiers.extend(["--os-arch".into(), os_arch.to_string().into()]);
        }
        if given.auto_prompt {
            modifiers.push("--auto-prompt".into());
        }
        let provisioner::Program { name, version, .. } = *ctx.program();
        Ok(Self { name, version, path, modifiers })
    }

    /// A variable that this program reads, as `ACME_EVENTS`.
    pub(crate) fn variable(&self, name: &str) -> String {
        let upper = self.name.to_ascii_uppercase();
        format!("{}_{name}", upper.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_"))
    }
}
