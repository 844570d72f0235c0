//! Where a program's configuration comes from: the files and variables, read as late as can be and once.

use super::loaded::LoadedConfig;
use super::mistake::{Mistake, Shown};
use super::read::{Text, read_text};
use super::value::{Layer, Origin, Place};
use crate::environment::Environment;
use crate::registry::PluginDef;
use crate::{Error, ExitCode, Program, Result};
use std::any::Any;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The user's file and the variables of one run.
#[derive(Clone, Debug)]
pub(crate) struct Sources(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    program: Program,
    environment: Environment,
    /// What `--config` names.
    named: Option<PathBuf>,
    text: OnceCell<std::result::Result<Option<Text>, Mistake>>,
}

impl Sources {
    /// The sources of a program. Nothing is read yet; `file` is what `--config` names.
    pub(crate) fn new(program: &Program, environment: &Environment, file: Option<&Path>) -> Self {
        Self(Rc::new(Inner {
            program: *program,
            environment: environment.clone(),
            named: file.map(Path::to_owned),
            text: OnceCell::new(),
        }))
    }

    pub(crate) fn program(&self) -> &Program {
        &self.0.program
    }

    pub(crate) fn environment(&self) -> &Environment {
        &self.0.environment
    }

    /// Where the user's file is, or would be.
    ///
    /// # Errors
    /// When nothing names it and no home folder is known.
    pub(crate) fn user_file_path(&self) -> Result<PathBuf> {
        if let Some(named) = &self.0.named {
            return Ok(named.clone());
        }
        let variable = self.0.program.variable_prefix() + "_CONFIG";
        if let Some(path) = self.0.environment.var_os(&variable).filter(|path| !path.is_empty()) {
            return Ok(path.into());
        }
        // A relative folder is to be ignored, says the specification of these variables.
        let folder = self.0.environment.var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let folder = folder.or_else(|| self.0.environment.home().map(|home| home.join(".config")));
        match folder {
            Some(folder) => Ok(folder.join(self.0.program.name).join("config.yaml")),
            None => Err(Error::new("no home folder is known, so there is no place for the configuration file")
                .help(format!("name a file with `--config` or `${variable}`"))
                .exit_code(ExitCode::CONFIG)),
        }
    }

    /// The user's file, read once; `None` when there is none.
    pub(crate) fn text(&self) -> std::result::Result<Option<&str>, &Mistake> {
        let text = self.0.text.get_or_init(|| {
            let Ok(path) = self.user_file_path() else { return Ok(None) };
            match read_text(&path)? {
                None if self.0.named.is_some() => {
                    let origin = Origin { layer: Layer::File, place: Place::default() };
                    Err(Mistake::value(origin, "there is no such file".to_owned()).help("`--config` names it"))
                }
                text => Ok(text),
            }
        });
        text.as_ref().map(|text| text.as_ref().map(|text| text.text.as_str()))
    }

    /// Whether the user's file begins with a byte order mark, which an edit keeps.
    pub(crate) fn has_mark(&self) -> bool {
        matches!(self.0.text.get(), Some(Ok(Some(Text { marked: true, .. }))))
    }

    /// The merged configuration of a plugin, as its command will see it.
    ///
    /// # Errors
    /// Every mistake of the plugin's section and variables, with their places and code 78.
    pub(crate) fn load(&self, plugin: &PluginDef) -> Result<LoadedConfig> {
        let quick = LoadedConfig::assemble(self, plugin, false);
        if quick.mistakes.is_empty() {
            return Ok(quick);
        }
        let slow = LoadedConfig::assemble(self, plugin, true);
        let mistakes = if slow.mistakes.is_empty() { quick.mistakes } else { slow.mistakes.clone() };
        Err(slow.error(mistakes))
    }

    /// The plugin's struct, read from its merged configuration and validated.
    ///
    /// # Errors
    /// Every mistake, with places and code 78: those of [`Sources::load`], and what the plugin's own `validate` says.
    pub(crate) fn read(&self, plugin: &PluginDef) -> Result<Option<Box<dyn Any>>> {
        let loaded = self.load(plugin)?;
        let Some(config) = &plugin.config else { return Ok(None) };
        match (config.load)(&loaded) {
            Ok(value) => Ok(Some(value)),
            // The type read it: so it was `validate` that did not like it.
            Err(error) if loaded.was_read() => Err(self.refused(plugin, &error)),
            Err(error) => Err(error),
        }
    }

    /// What a plugin's `validate` said, at the plugin's section.
    fn refused(&self, plugin: &PluginDef, error: &Error) -> Error {
        let slow = LoadedConfig::assemble(self, plugin, true);
        let mistake = slow.refused(&error.to_string());
        slow.error(vec![mistake])
    }

    /// How the layers are called in messages.
    pub(crate) fn shown<'a>(
        &'a self,
        embedded: (&'a str, &'a str),
        path: &'a str,
        variables: &'a [String],
    ) -> Shown<'a> {
        let text = self.text().ok().flatten().unwrap_or_default();
        Shown { embedded, file: (path, text), variables }
    }
}
