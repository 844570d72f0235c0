//! Where a program keeps things: the XDG base directories on every platform, as most command-line tools do.

use crate::environment::Environment;
use crate::error::{Result, codes};
use crate::program::Program;
use std::path::PathBuf;

/// The folders of this program. They need not exist: `effects.files().create_dir_all(…)` makes them.
///
/// ```
/// # fn token(ctx: &provisioner::Context) -> provisioner::Result<std::path::PathBuf> {
/// Ok(ctx.paths().cache()?.join("token"))
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Paths<'a> {
    program: &'a Program,
    environment: &'a Environment,
}

impl<'a> Paths<'a> {
    pub(crate) fn new(program: &'a Program, environment: &'a Environment) -> Self {
        Self { program, environment }
    }

    /// What the user writes: `$XDG_CONFIG_HOME/<program>`, by default `~/.config/<program>`.
    ///
    /// # Errors
    /// When neither the variable nor the home folder is known.
    pub fn config(&self) -> Result<PathBuf> {
        self.folder("XDG_CONFIG_HOME", ".config")
    }

    /// What can be made again: `$XDG_CACHE_HOME/<program>`, by default `~/.cache/<program>`.
    ///
    /// # Errors
    /// When neither the variable nor the home folder is known.
    pub fn cache(&self) -> Result<PathBuf> {
        self.folder("XDG_CACHE_HOME", ".cache")
    }

    /// What the program keeps: `$XDG_DATA_HOME/<program>`, by default `~/.local/share/<program>`.
    ///
    /// # Errors
    /// When neither the variable nor the home folder is known.
    pub fn data(&self) -> Result<PathBuf> {
        self.folder("XDG_DATA_HOME", ".local/share")
    }

    /// The user's home folder.
    ///
    /// # Errors
    /// When it is not known.
    pub fn home(&self) -> Result<PathBuf> {
        let unknown = || codes::NO_HOME.error("the home folder is not known").help("set the variable `HOME`");
        self.environment.home().ok_or_else(unknown)
    }

    fn folder(&self, variable: &str, below_home: &str) -> Result<PathBuf> {
        // The specification says that a path which is not absolute is to be passed over.
        let set = self.environment.var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
        let base = match set {
            Some(base) => base,
            None => self.home()?.join(below_home),
        };
        Ok(base.join(self.program.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: Program = Program { name: "acme", version: "1.0.0", linked: &[], about: "" };

    fn environment(variables: &[(&str, &str)]) -> Environment {
        Environment::Fixed(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect())
    }

    #[test]
    fn variables_win_over_the_home_folder_unless_they_are_relative() {
        let variables = [("HOME", "/h"), ("XDG_CACHE_HOME", "/c"), ("XDG_DATA_HOME", "d")];
        let environment = environment(&variables);
        let paths = Paths::new(&PROGRAM, &environment);
        assert_eq!(paths.config().unwrap(), PathBuf::from("/h/.config/acme"));
        assert_eq!(paths.cache().unwrap(), PathBuf::from("/c/acme"));
        assert_eq!(paths.data().unwrap(), PathBuf::from("/h/.local/share/acme"));
    }

    #[test]
    fn without_a_home_the_error_says_what_to_set() {
        let environment = environment(&[]);
        let error = Paths::new(&PROGRAM, &environment).data().unwrap_err();
        assert_eq!(format!("{error:?}"), "the home folder is not known\nhelp: set the variable `HOME`");
    }
}
