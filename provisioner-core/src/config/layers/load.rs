//! One plugin's configuration after all layers were merged, as the plugin's struct is read from it.

use super::environment::Variables;
use super::interpolate::{Interpolate, schema_below};
use super::merge::merge;
use super::section::Checked;
use super::sources::Sources;
use crate::config::de::{DeError, Value};
use crate::config::definition::PluginSection;
use crate::config::diagnostic::SourceNames;
use crate::config::holds_secret::holds_secret;
use crate::config::path::written;
use crate::config::remember::remember_secrets;
use crate::config::schema::{Schema, StructSchema};
use crate::config::validate::missing::complete;
use crate::config::validate::{Validate, is_removal};
use crate::error::{Error, Result};
use provisioner_shared::bytes::decode;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position, has_variable};
use std::any::Any;
use std::cell::{Cell, RefCell};

/// A type's own way to be read.
type Read = fn(Value<'_>) -> Result<Box<dyn Any>, DeError>;

/// What a plugin without a configuration accepts: the key every section has.
pub(crate) const NOTHING: Schema = Schema::Struct(&StructSchema { name: "", doc: "", fields: &[] });

/// One plugin's configuration after all layers were merged.
#[derive(Debug)]
pub struct LoadedConfig {
    pub(crate) root: Node,
    pub(crate) schema: &'static Schema,
    pub(crate) variables: Vec<String>,
    pub(crate) mistakes: Vec<Diagnostic>,
    /// Whether a mapping has entries that were taken away.
    removes: bool,
    plugin: PluginSection,
    sources: Sources,
    /// Where the user's section stands, when there is one.
    section: Option<Position>,
    /// Whether places were looked for.
    places: bool,
    read: Cell<bool>,
    /// What the plugin's type refused.
    refusal: RefCell<Option<Diagnostic>>,
}

impl LoadedConfig {
    /// Reads and merges all layers.
    pub(crate) fn assemble(sources: &Sources, plugin: &PluginSection, places: bool) -> Self {
        let schema = plugin.config.as_ref().map_or(&NOTHING, |config| (config.schema)());
        let mut loaded = Self {
            root: Node::embedded(Kind::Map(Vec::new())),
            schema,
            variables: Vec::new(),
            mistakes: Vec::new(),
            removes: false,
            plugin: *plugin,
            sources: sources.clone(),
            section: None,
            places,
            read: Cell::new(false),
            refusal: RefCell::default(),
        };
        loaded.embedded();
        let mut upper = Vec::new();
        upper.extend(loaded.user_section());
        let variables = Variables::read(sources.program(), sources.environment(), plugin.name, schema);
        loaded.mistakes.extend(variables.mistakes);
        loaded.variables = variables.names;
        upper.extend(variables.trees);
        let only_embedded = upper.is_empty();
        for mut node in upper {
            loaded.verify(&mut node);
            let lower = std::mem::replace(&mut loaded.root, Node::embedded(Kind::Null));
            loaded.root = merge(lower, node, schema);
        }
        loaded.finish(only_embedded);
        loaded
    }

    fn embedded(&mut self) {
        let Some(config) = &self.plugin.config else { return };
        if !config.defaults.is_empty() {
            // Parsed and checked by the compiler, places and all; what is left is to call each key by its first name.
            let mut root = decode(config.defaults);
            self.verify(&mut root);
            self.root = root;
            return;
        }
        let reader = YamlReader::new(Layer::Embedded, self.places);
        match reader.document(config.text) {
            Ok(mut node) => {
                self.mistakes.extend(reader.into_diagnostics());
                self.verify(&mut node);
                self.root = node;
            }
            Err(mistake) => self.mistakes.push(mistake),
        }
    }

    fn user_section(&mut self) -> Option<Node> {
        let Checked { node, place, diagnostics, .. } = self.sources.section(self.plugin.name, self.places);
        self.mistakes.extend(diagnostics);
        self.section = node.as_ref().map(|_| place);
        node.filter(|node| node.kind != Kind::Null)
    }

    fn verify(&mut self, node: &mut Node) {
        let mut verify = Validate::new(vec![self.plugin.name.to_owned()]);
        verify.value(node, self.schema);
        self.mistakes.append(&mut verify.mistakes);
        self.removes |= verify.removes;
    }

    fn finish(&mut self, only_embedded: bool) {
        if self.removes {
            remove(&mut self.root, self.schema);
        }
        if any_variable(&self.root) {
            let path = vec![self.plugin.name.to_owned()];
            let mut variables = Interpolate { environment: self.sources.environment(), path, mistakes: Vec::new() };
            variables.value(&mut self.root, self.schema, false);
            self.mistakes.extend(variables.mistakes);
        }
        // What is missing below a mistake is missing because of it.
        if self.mistakes.is_empty() && !(only_embedded && self.trusted()) {
            complete(&self.root, self.schema, self.plugin.name, &mut self.mistakes);
        }
    }

    /// Whether the embedded file was checked by the compiler.
    fn trusted(&self) -> bool {
        self.plugin.config.as_ref().is_some_and(|config| !config.defaults.is_empty())
    }

    /// Turns the merged value into a plugin's struct.
    ///
    /// # Errors
    /// What the type refuses, with its place.
    pub fn deserialize<T: serde::de::DeserializeOwned + 'static>(&self) -> Result<Box<dyn Any>> {
        self.read_by(|value| match T::deserialize(value) {
            Ok(config) => Ok(Box::new(config)),
            Err(error) => Err(error),
        })
    }

    fn read_by(&self, read: Read) -> Result<Box<dyn Any>> {
        match read(Value(&self.root)) {
            Ok(config) => {
                self.read.set(true);
                Ok(config)
            }
            Err(error) => Err(self.unreadable(read, &error)),
        }
    }

    #[cold]
    fn unreadable(&self, read: Read, error: &DeError) -> Error {
        if self.places {
            let mistake = self.mistake(error);
            *self.refusal.borrow_mut() = Some(mistake.clone());
            return self.error(vec![mistake]);
        }
        // The first reading was quick; this one tells where.
        let slow = Self::assemble(&self.sources, &self.plugin, true);
        let placed = read(Value(&slow.root)).err();
        slow.error(vec![slow.mistake(placed.as_ref().unwrap_or(error))])
    }

    /// Whether the plugin's type was read from this.
    pub(crate) fn was_read(&self) -> bool {
        self.read.get()
    }

    /// What the plugin's type refused when it was last read.
    pub(crate) fn refusal(&self) -> Option<Diagnostic> {
        self.refusal.borrow().clone()
    }

    /// What the plugin's type refused.
    fn mistake(&self, error: &DeError) -> Diagnostic {
        let mut path = vec![self.plugin.name];
        path.extend(error.path.iter().rev().map(String::as_str));
        let below = path[1..].iter().fold(*self.schema, |schema, key| schema_below(&schema, key));
        // A type that reads several fields itself may repeat any of them.
        let secret = self.is_secret(path[1..].iter().copied()) || holds_secret(&below);
        let path = written(&path);
        let refused = if secret { "the value is not accepted" } else { error.message.as_str() };
        Diagnostic::value(error.origin.unwrap_or(self.root.origin), format!("`{path}`: {refused}")).secret(secret)
    }

    /// What the plugin's `validate` said, at the section's place.
    pub(crate) fn refused(&self, message: &str) -> Diagnostic {
        let first = Position { line: 1, column: 1 };
        let origin = match self.section {
            Some(place) => Origin { layer: Layer::File, place },
            None if !self.variables.is_empty() => self.root.origin,
            None => Origin { layer: Layer::Embedded, place: first },
        };
        Diagnostic::key(origin, self.plugin.name, format!("`{}`: {message}", self.plugin.name))
    }

    /// The mistakes as one error.
    #[cold]
    pub(crate) fn error(&self, mistakes: Vec<Diagnostic>) -> Error {
        // The error may quote a value that is a secret elsewhere.
        remember_secrets(&self.root, self.schema);
        self.with_shown(|shown| shown.error(&format!("`{}`", self.plugin.name), mistakes))
    }

    /// Hands out how the layers are called.
    pub(crate) fn with_shown<T>(&self, show: impl FnOnce(&SourceNames<'_>) -> T) -> T {
        let text = self.plugin.config.as_ref().map_or("", |config| config.text);
        let [embedded, path] = self.files();
        let shown = self.sources.shown((&embedded, text), &path, &self.variables);
        show(&shown.of_plugin(self.plugin.name, Some(self.schema)))
    }

    /// How the embedded file and the user's are called.
    fn files(&self) -> [String; 2] {
        let file = self.plugin.config.as_ref().map_or("", |config| config.file);
        let path = self.sources.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
        [format!("{}/{file}", self.plugin.package), path]
    }

    /// Whether a value is never shown.
    pub(crate) fn is_secret<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> bool {
        let mut schema = *self.schema;
        let mut secret = is_secret(&schema);
        for key in keys {
            schema = schema_below(&schema, key);
            secret |= is_secret(&schema);
        }
        secret
    }
}

fn is_secret(schema: &Schema) -> bool {
    match schema {
        Schema::Secret(_) => true,
        Schema::Option(inner) => is_secret(inner),
        _ => false,
    }
}

/// Takes the entries of mappings away that a layer has set to `null`.
fn remove(node: &mut Node, schema: &Schema) {
    let inner = match schema {
        Schema::Option(inner) | Schema::Secret(inner) => return remove(node, inner),
        other => other,
    };
    match (&mut node.kind, inner) {
        (Kind::Map(entries), _) => {
            if let Schema::Map(each) = inner {
                entries.retain(|entry| !is_removal(&entry.value.kind, each));
            }
            for entry in entries {
                remove(&mut entry.value, &schema_below(inner, &entry.key));
            }
        }
        (Kind::List(list), Schema::Sequence(each)) => list.iter_mut().for_each(|item| remove(item, each)),
        (Kind::List(list), Schema::Tuple(items)) => {
            list.iter_mut().zip(*items).for_each(|(item, schema)| remove(item, schema));
        }
        _ => {}
    }
}

fn any_variable(node: &Node) -> bool {
    match &node.kind {
        Kind::Text(text) => text.as_bytes().contains(&b'$') && has_variable(text),
        Kind::List(list) => list.iter().any(any_variable),
        Kind::Map(entries) => entries.iter().any(|entry| any_variable(&entry.value)),
        _ => false,
    }
}
