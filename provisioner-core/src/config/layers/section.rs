//! The sections of the user's file: that of one plugin, where everything else is passed over, or all of them at once for
//! what looks at every plugin.

use super::astray::may_be_meant_for;
use super::skip;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::message::Message;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::node::{KeySeed, NodeSeed, key_twice, place_known};
use provisioner_shared::suggest;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};
use provisioner_shared::wording::{self, Expected, Found};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

/// What the user's file has for one plugin, and what else it has.
#[derive(Debug, Default)]
pub(crate) struct Section {
    /// The section's value.
    pub(crate) node: Option<Node>,
    /// The position of the section's key.
    pub(crate) place: Position,
    /// Whether there may be a key that was meant for the plugin, and that nothing reads.
    pub(crate) astray: bool,
    /// Whether there is a section whose name is like the plugin's.
    misspelt: bool,
    /// Every section, when positions are looked for.
    pub(crate) names: Vec<(String, Position)>,
    /// Every key of the file that is not `plugins`.
    pub(crate) others: Vec<(String, Position)>,
    /// Every section with what is wrong in it, where all were asked for.
    all: HashMap<String, (Node, Position, Vec<Diagnostic>)>,
    /// What `<<` brings in beside the sections, where all were asked for.
    merged: Vec<Node>,
    /// What is wrong outside of the sections, where all were asked for.
    outside: Vec<Diagnostic>,
}

/// A plugin's section with everything that is wrong with it and with the file around it.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// The section's value.
    pub(crate) node: Option<Node>,
    /// The position of the section's key.
    pub(crate) place: Position,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the section of one plugin, and passes over all others; and whether there may be a key beside it that was meant
/// for the plugin, and that nothing reads.
pub(crate) fn checked(text: &str, plugin: &str, places: bool) -> (Checked, bool) {
    let reader = YamlReader::new(Layer::File, places);
    let section = section(&reader, text, plugin);
    let mut diagnostics = reader.into_diagnostics();
    match section {
        Ok(Section { node, place, astray, .. }) => (Checked { node, place, diagnostics }, astray),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            (Checked { diagnostics, ..Checked::default() }, false)
        }
    }
}

/// Reads every section. `None` where that fails: what is wrong in one section may be passed over for another, which
/// reading one by one decides.
pub(crate) fn every_section(text: &str, places: bool) -> Option<Section> {
    let reader = YamlReader::new(Layer::File, places);
    let mut found = read(&reader, text, None).ok()?;
    found.outside.extend(reader.into_diagnostics());
    Some(found)
}

impl Section {
    /// The section of one plugin, where all were read.
    pub(crate) fn of(&self, plugin: &str) -> Checked {
        let mut checked = Checked { diagnostics: self.outside.clone(), ..Checked::default() };
        if let Some((node, place, diagnostics)) = self.all.get(plugin) {
            checked.diagnostics.extend_from_slice(diagnostics);
            (checked.node, checked.place) = (Some(node.clone()), *place);
        }
        if checked.node.is_none()
            && let Some(node) = self.merged.iter().find_map(|merged| merged.get(plugin))
        {
            (checked.node, checked.place) = (Some(node.clone()), node.origin.place);
        }
        checked
    }
}

/// Reads the section of one plugin. Where no positions are asked for, the others are skipped if that is safe; a section
/// with anything wrong in it is read with the whole file, as the errors are those of the file.
pub(crate) fn section(reader: &YamlReader, text: &str, plugin: &str) -> Result<Section, Diagnostic> {
    if !reader.places
        && let Some(lines) = skip::find(text, plugin)
    {
        let Some(lines) = lines else {
            let astray = skip::names(text).any(|name| may_be_meant_for(plugin, name));
            return Ok(Section { astray, ..Section::default() });
        };
        let found = RefCell::default();
        let level = Level { reader, found: &found, plugin: Some(plugin), inside: true };
        if level.deserialize(serde_yaml::Deserializer::from_str(lines)).is_ok() {
            return Ok(found.into_inner());
        }
        let _ = reader.next_part();
    }
    parsed(reader, text, plugin)
}

/// The same by the parser alone.
pub(in crate::config) fn parsed(reader: &YamlReader, text: &str, plugin: &str) -> Result<Section, Diagnostic> {
    read(reader, text, Some(plugin))
}

fn read(reader: &YamlReader, text: &str, plugin: Option<&str>) -> Result<Section, Diagnostic> {
    let found = RefCell::default();
    let top = Level { reader, found: &found, plugin, inside: false };
    top.deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| reader.broken(text, &error))?;
    let mut found: Section = found.into_inner();
    if let Some(plugin) = plugin {
        // A misspelt name is of interest only where the right one is missing; such names are seen in `note`.
        found.astray |= found.misspelt && found.node.is_none();
        found.astray |= found.others.iter().any(|(key, _)| may_be_meant_for(plugin, key));
    }
    for (key, place) in &found.others {
        if suggest::is_near(key, "plugins") {
            let message = format!("unknown key `{key}`");
            let origin = Origin { layer: reader.layer, place: *place };
            reader.report(Diagnostic::key(origin, key, message).help("did you mean `plugins`?"));
        }
    }
    Ok(found)
}

/// The file itself, or the mapping below `plugins`.
#[derive(Clone, Copy)]
struct Level<'r> {
    reader: &'r YamlReader,
    found: &'r RefCell<Section>,
    /// Whose section is wanted; `None`: all of them.
    plugin: Option<&'r str>,
    inside: bool,
}

impl<'r> Level<'r> {
    /// The one key that is read here; `None`: all of them.
    fn wanted(self) -> Option<&'r str> {
        if self.inside { self.plugin } else { Some("plugins") }
    }

    fn wrong_kind<E: Error>(self, found: &Found<'_>) -> Result<(), E> {
        let mut message = Message::new();
        let path: &[u8] = if self.inside { b"plugins" } else { b"" };
        wording::wrong_kind(&mut message, path, &Expected::Mapping, found);
        // It ends reading, for there is nothing below to be read.
        Err(self.reader.refuse(&message))
    }

    fn keep(self, node: Node, place: Position) {
        let mut found = self.found.borrow_mut();
        found.node = Some(node);
        found.place = place;
    }

    /// What `<<` brings in on the way to the section counts where the file itself has nothing.
    fn look_in_merged(self, merged: &Node) {
        let sources = match &merged.kind {
            Kind::List(list) => list.as_slice(),
            _ => std::slice::from_ref(merged),
        };
        let below = if self.inside { None } else { Some("plugins") };
        for source in sources.iter().filter_map(|source| source.at(below)) {
            let Some(plugin) = self.plugin else {
                self.found.borrow_mut().merged.push(source.clone());
                continue;
            };
            let Some(node) = source.get(plugin) else { continue };
            if self.found.borrow().node.is_none() {
                self.keep(node.clone(), node.origin.place);
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut first, mut merged) = (None::<Position>, Vec::new());
        let every = self.inside && self.plugin.is_none();
        if every {
            self.found.borrow_mut().outside.extend(self.reader.next_part());
        }
        while let Some((key, place)) = map.next_key_seed(KeySeed(self.reader))? {
            if every && key != "<<" {
                self.section_of_every(&mut map, key, place)?;
            } else if Some(key.as_str()) == self.wanted() {
                if let Some(first) = first {
                    self.reader.report(key_twice(self.reader, &key, place, first.line as usize));
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
                first = Some(place);
                if self.inside {
                    let node = map.next_value_seed(NodeSeed(self.reader))?;
                    self.keep(place_known(node, place), place);
                    self.note(key, place);
                } else {
                    map.next_value_seed(Self { inside: true, ..self })?;
                }
            } else if key == "<<" {
                merged.push(map.next_value_seed(NodeSeed(self.reader))?);
            } else {
                map.next_value::<IgnoredAny>()?;
                self.note(key, place);
            }
        }
        merged.iter().for_each(|merged| self.look_in_merged(merged));
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _items: A) -> Result<(), A::Error> {
        self.wrong_kind(&Found::List(0))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.wrong_kind(&Found::Text(text.as_bytes()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.wrong_kind(&Found::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.wrong_kind(&Found::Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.wrong_kind(&Found::Integer(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.wrong_kind(&Found::Integer(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        #[expect(clippy::cast_precision_loss, reason = "only its size is of interest")]
        self.wrong_kind(&Found::Float(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.wrong_kind(&Found::Float(value))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let ((tag, _), variant) = access.variant_seed(KeySeed(self.reader))?;
        variant.newtype_variant::<IgnoredAny>()?;
        self.wrong_kind(&Found::Tagged(tag.as_bytes()))
    }
}

impl Level<'_> {
    /// Reads one of all sections, and keeps what is wrong in it beside it.
    fn section_of_every<'de, A: MapAccess<'de>>(
        self,
        map: &mut A,
        key: String,
        place: Position,
    ) -> Result<(), A::Error> {
        let first = self.found.borrow().all.get(&key).map(|(_, first, _)| *first);
        if let Some(first) = first {
            map.next_value::<IgnoredAny>()?;
            let twice = key_twice(self.reader, &key, place, first.line as usize);
            if let Some((_, _, diagnostics)) = self.found.borrow_mut().all.get_mut(&key) {
                diagnostics.push(twice);
            }
            return Ok(());
        }
        let node = place_known(map.next_value_seed(NodeSeed(self.reader))?, place);
        self.note(key.clone(), place);
        self.found.borrow_mut().all.insert(key, (node, place, self.reader.next_part()));
        Ok(())
    }

    fn note(self, key: String, place: Position) {
        let mut found = self.found.borrow_mut();
        if self.inside {
            // Only the commands that look at the whole file want to know, and they ask for places.
            if self.plugin.is_some_and(|plugin| plugin != key && may_be_meant_for(plugin, &key)) {
                found.astray |= key.contains('.');
                found.misspelt = true;
            }
            if self.reader.places {
                found.names.push((key, place));
            }
        } else {
            found.others.push((key, place));
        }
    }
}

/// One plugin's section of a text; `None` where there is none.
pub(crate) fn read_section(text: &str, plugin: &str) -> Option<Node> {
    section(&YamlReader::new(Layer::File, false), text, plugin).ok()?.node
}
