//! One plugin's section of the user's file; everything else in the file is passed over.

use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::node::{KeySeed, NodeSeed, key_twice, place_known};
use provisioner_shared::suggest;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::cell::RefCell;
use std::fmt;

/// What the user's file has for one plugin, and what else it has.
#[derive(Debug, Default)]
pub(crate) struct Section {
    /// The section's value.
    pub(crate) node: Option<Node>,
    /// Where the section's key stands.
    pub(crate) place: Position,
    /// Every section, when places are looked for.
    pub(crate) names: Vec<(String, Position)>,
    /// Every key of the file that is not `plugins`.
    pub(crate) others: Vec<(String, Position)>,
}

/// Reads the section of one plugin.
pub(crate) fn section(reader: &YamlReader, text: &str, plugin: &str) -> Result<Section, Diagnostic> {
    let found = RefCell::default();
    let top = Level { reader, found: &found, plugin, inside: false };
    top.deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| reader.broken(text, &error))?;
    let found: Section = found.into_inner();
    for (key, place) in &found.others {
        if suggest::is_near(key, "plugins") {
            let message = format!("`{key}` is no key of a configuration file");
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
    plugin: &'r str,
    inside: bool,
}

impl<'r> Level<'r> {
    fn wanted(self) -> &'r str {
        if self.inside { self.plugin } else { "plugins" }
    }

    fn wrong_kind<E: Error>(self, kind: &str) -> Result<(), E> {
        // The refusal tells where; it ends reading, for there is nothing below to be read.
        let what = if self.inside { "`plugins` holds" } else { "a configuration file holds" };
        Err(self.reader.refuse(format!("{what} a mapping, not {kind}")))
    }

    fn keep(self, node: Node, place: Position) {
        let mut found = self.found.borrow_mut();
        found.node = Some(node);
        found.place = place;
    }

    /// What `<<` brings in on the way to the section counts where the file itself has nothing.
    fn look_in_merged(self, merged: &Node) {
        let path = [self.wanted(), self.plugin];
        let path = if self.inside { &path[..1] } else { &path[..] };
        let sources = match &merged.kind {
            Kind::List(list) => list.as_slice(),
            _ => std::slice::from_ref(merged),
        };
        for node in sources.iter().filter_map(|source| source.at(path.iter().copied())) {
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
        while let Some((key, place)) = map.next_key_seed(KeySeed(self.reader))? {
            if key == self.wanted() {
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
        self.wrong_kind("a list")
    }

    fn visit_str<E: Error>(self, _text: &str) -> Result<(), E> {
        self.wrong_kind("text")
    }

    fn visit_bool<E: Error>(self, _value: bool) -> Result<(), E> {
        self.wrong_kind("`true` or `false`")
    }

    fn visit_i64<E: Error>(self, _value: i64) -> Result<(), E> {
        self.wrong_kind("a number")
    }

    fn visit_u64<E: Error>(self, _value: u64) -> Result<(), E> {
        self.wrong_kind("a number")
    }

    fn visit_i128<E: Error>(self, _value: i128) -> Result<(), E> {
        self.wrong_kind("a number")
    }

    fn visit_u128<E: Error>(self, _value: u128) -> Result<(), E> {
        self.wrong_kind("a number")
    }

    fn visit_f64<E: Error>(self, _value: f64) -> Result<(), E> {
        self.wrong_kind("a number")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let (_, variant) = access.variant_seed(KeySeed(self.reader))?;
        variant.newtype_variant::<IgnoredAny>()?;
        self.wrong_kind("a tagged value")
    }
}

impl Level<'_> {
    fn note(self, key: String, place: Position) {
        let mut found = self.found.borrow_mut();
        if self.inside {
            // Only the commands that look at the whole file want to know, and they ask for places.
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
