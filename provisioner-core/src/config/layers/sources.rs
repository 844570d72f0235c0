//! Where a program's configuration comes from: the files and variables, read as late as can be and once.

use super::load::LoadedConfig;
use super::section::section;
use super::text::read_text;
use crate::config::definition::PluginSection;
use crate::config::diagnostic::SourceNames;
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::program::Program;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::text::{Text, text_of};
use provisioner_shared::value::{Layer, Origin, Position};
use std::any::Any;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A key and its place.
type Placed = (String, String);

/// The user's file and the variables of one run.
#[derive(Clone, Debug)]
pub(crate) struct Sources(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    program: Program,
    environment: Environment,
    /// What `--config` names.
    named: Option<PathBuf>,
    text: OnceCell<std::result::Result<Option<Text>, Diagnostic>>,
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
    pub(crate) fn text(&self) -> std::result::Result<Option<&str>, &Diagnostic> {
        let text = self.0.text.get_or_init(|| {
            let Ok(path) = self.user_file_path() else { return Ok(None) };
            match read_text(&path)? {
                None if self.0.named.is_some() => {
                    let origin = Origin { layer: Layer::File, place: Position::default() };
                    Err(Diagnostic::value(origin, "there is no such file".to_owned()).help("`--config` names it"))
                }
                text => Ok(text),
            }
        });
        text.as_ref().map(|text| text.as_ref().map(|text| text.text.as_str()))
    }

    /// The same for whoever is about to write the file: it need not be there yet, also where `--config` names it.
    pub(crate) fn text_to_change(&self) -> std::result::Result<Option<&str>, &Diagnostic> {
        let missing = || self.user_file_path().is_ok_and(|path| !path.exists());
        match self.text() {
            Err(_) if missing() => Ok(None),
            text => text,
        }
    }

    /// The same sources, if the user's file had this text.
    pub(crate) fn pretending(&self, text: &str) -> Self {
        self.pretending_bytes(text.as_bytes())
    }

    /// The same sources, if the user's file had this content.
    pub(crate) fn pretending_bytes(&self, bytes: &[u8]) -> Self {
        let Inner { program, environment, named, .. } = &*self.0;
        let text = OnceCell::from(text_of(Layer::File, bytes.to_vec()).map(Some));
        Self(Rc::new(Inner { program: *program, environment: environment.clone(), named: named.clone(), text }))
    }

    /// Why the user's file cannot be read at all, if it cannot.
    pub(crate) fn broken(&self) -> Option<Diagnostic> {
        match self.text() {
            Ok(text) => section(&YamlReader::new(Layer::File, true), text?, "").err(),
            Err(mistake) => Some(mistake.clone()),
        }
    }

    /// Mistakes of the user's file itself as an error.
    #[cold]
    pub(crate) fn file_error(&self, mistakes: Vec<Diagnostic>) -> Error {
        let path = self.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
        self.shown(("", ""), &path, &[]).error("this program", mistakes)
    }

    /// The plugins that the user's file has sections for, and the keys beside `plugins`, each with its place.
    pub(crate) fn outline(&self) -> Option<(Vec<Placed>, Vec<Placed>)> {
        let found = section(&YamlReader::new(Layer::File, true), self.text().ok()??, "").ok()?;
        let path = self.user_file_path().ok()?.display().to_string();
        let told = |keys: Vec<(String, Position)>| {
            let each = keys.into_iter().map(|(key, place)| (key, format!("{path}:{}:{}", place.line, place.column)));
            each.collect()
        };
        Some((told(found.names), told(found.others)))
    }

    /// Whether the user's file begins with a byte order mark, which an edit keeps.
    pub(crate) fn has_mark(&self) -> bool {
        matches!(self.0.text.get(), Some(Ok(Some(Text { marked: true, .. }))))
    }

    /// The merged configuration of a plugin, as its command will see it.
    ///
    /// # Errors
    /// Every mistake of the plugin's section and variables, with their places and code 78.
    pub(crate) fn load(&self, plugin: &PluginSection) -> Result<LoadedConfig> {
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
    pub(crate) fn read(&self, plugin: &PluginSection) -> Result<Option<Box<dyn Any>>> {
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
    #[cold]
    fn refused(&self, plugin: &PluginSection, error: &Error) -> Error {
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
    ) -> SourceNames<'a> {
        let text = self.text().ok().flatten().unwrap_or_default();
        SourceNames { embedded, file: (path, text), variables }
    }
}
