//! Where a program's configuration comes from: the files and variables, read as late as can be and once.

use super::load::LoadedConfig;
use super::section::{Checked, Section, checked, every_section, section};
use super::text::read_text;
use crate::config::definition::PluginSection;
use crate::config::diagnostic::SourceNames;
use crate::config::remember::remember_secrets;
use crate::environment::Environment;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::program::Program;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::text::{Text, text_of};
use provisioner_shared::value::{Layer, Origin, Position};
use std::any::Any;
use std::cell::{Cell, OnceCell};
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
    /// Whether a file that could not be read may switch plugins off.
    may_switch: Cell<bool>,
    /// Whether there may be a key that was meant for a plugin, and that nothing reads.
    may_be_astray: Cell<bool>,
    /// Whether every plugin will be asked for, so that the file is read once for all of them.
    for_every_plugin: Cell<bool>,
    /// Every section, without positions and with them, once somebody asked for every plugin.
    sections: [OnceCell<Option<Section>>; 2],
}

impl Sources {
    /// The sources of a program. Nothing is read yet; `file` is what `--config` names.
    pub(crate) fn new(program: &Program, environment: &Environment, file: Option<&Path>) -> Self {
        Self(Rc::new(Inner {
            program: *program,
            environment: environment.clone(),
            named: file.map(Path::to_owned),
            text: OnceCell::new(),
            may_switch: Cell::default(),
            may_be_astray: Cell::default(),
            for_every_plugin: Cell::default(),
            sections: Default::default(),
        }))
    }

    /// The same sources, for what asks for every plugin: the file is read once for all of them.
    pub(crate) fn for_every_plugin(self) -> Self {
        self.0.for_every_plugin.set(true);
        self
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
        let (variable, path) = self.file_variable();
        if let Some(path) = path {
            return Ok(path);
        }
        // A relative folder is to be ignored, says the specification of these variables.
        let folder = self.0.environment.var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let folder = folder.or_else(|| self.0.environment.home().map(|home| home.join(".config")));
        match folder {
            Some(folder) => Ok(folder.join(self.0.program.name).join("config.yaml")),
            None => Err(codes::NO_HOME
                .error("no home folder is known, so there is no place for the configuration file")
                .help(format!("name a file with `--config` or `${variable}`"))
                .exit_code(ExitCode::CONFIG)),
        }
    }

    /// Whether the user's file could not be read, and may switch plugins off.
    pub(crate) fn may_switch(&self) -> bool {
        self.text().is_err() && self.0.may_switch.get()
    }

    /// The variable that may name the user's file, and what it names.
    fn file_variable(&self) -> (String, Option<PathBuf>) {
        let variable = self.0.program.variable_prefix() + "_CONFIG";
        let path = self.0.environment.var_os(&variable).filter(|path| !path.is_empty());
        (variable, path.map(PathBuf::from))
    }

    /// The option or variable that names the user's file, where one does.
    pub(crate) fn named_by(&self) -> Option<String> {
        match (&self.0.named, self.file_variable()) {
            (Some(_), _) => Some("--config".to_owned()),
            (None, (variable, Some(_))) => Some(format!("${variable}")),
            (None, (_, None)) => None,
        }
    }

    /// The user's file, read once; `None` when there is none.
    pub(crate) fn text(&self) -> std::result::Result<Option<&str>, &Diagnostic> {
        let text = self.0.text.get_or_init(|| {
            let Ok(path) = self.user_file_path() else { return Ok(None) };
            let text = read_text(&path).map_err(|unreadable| {
                self.0.may_switch.set(unreadable.may_switch);
                unreadable.diagnostic
            });
            match text? {
                Some(text) => Ok(Some(text)),
                // A file that is named is meant to be there.
                None => match self.named_by() {
                    Some(name) => {
                        // Whatever the file that is meant says.
                        self.0.may_switch.set(true);
                        let origin = Origin { layer: Layer::File, place: Position::default() };
                        let diagnostic = Diagnostic::value(origin, "there is no such file".to_owned());
                        Err(diagnostic.help(format!("`{name}` names it: correct the path, or leave it out")))
                    }
                    None => Ok(None),
                },
            }
        });
        text.as_ref().map(|text| text.as_ref().map(|text| text.text.as_str()))
    }

    /// The same for what is about to write the file: it need not be there yet, also where `--config` names it.
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
        Self(Rc::new(Inner {
            program: *program,
            environment: environment.clone(),
            named: named.clone(),
            text,
            may_switch: Cell::default(),
            may_be_astray: Cell::default(),
            for_every_plugin: self.0.for_every_plugin.clone(),
            sections: Default::default(),
        }))
    }

    /// A plugin's section of the user's file, and what is wrong with it.
    pub(crate) fn section(&self, plugin: &str, places: bool) -> Checked {
        let text = match self.text() {
            Ok(Some(text)) => text,
            Ok(None) => return Checked::default(),
            Err(diagnostic) => return Checked { diagnostics: vec![diagnostic.clone()], ..Checked::default() },
        };
        if self.0.for_every_plugin.get() {
            let sections = self.0.sections[usize::from(places)].get_or_init(|| every_section(text, places));
            if let Some(sections) = sections {
                return sections.of(plugin);
            }
        }
        let (checked, astray) = checked(text, plugin, places);
        if astray {
            self.0.may_be_astray.set(true);
        }
        checked
    }

    /// Whether a section that was read may have left a key behind that was meant for its plugin.
    pub(crate) fn may_be_astray(&self) -> bool {
        self.0.may_be_astray.get()
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
        remember_secrets(&loaded.root, loaded.schema);
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
        SourceNames { embedded, file: (path, text), variables, plugin: ("", None) }
    }
}
