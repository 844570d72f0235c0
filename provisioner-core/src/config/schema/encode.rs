//! A schema as bytes, written by the compiler.
//!
//! A schema is full of pointers, and every pointer in a constant is one for the dynamic linker to relocate at every start
//! of every program that links the plugin, called or not. Bytes hold none; [`super::decode`] reads them for the one plugin
//! that is called.

use super::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};

/// How many bytes [`encoded`] needs.
#[must_use]
pub const fn encoded_length(schema: &Schema) -> usize {
    let mut writer = Writer::<0>::new();
    writer.schema(schema);
    writer.length
}

/// The schema as bytes; `LENGTH` is what [`encoded_length`] says.
#[must_use]
pub const fn encoded<const LENGTH: usize>(schema: &Schema) -> [u8; LENGTH] {
    let mut writer = Writer::<LENGTH>::new();
    writer.schema(schema);
    writer.bytes
}

/// Writes what there is room for, and counts everything.
struct Writer<const ROOM: usize> {
    bytes: [u8; ROOM],
    length: usize,
}

impl<const ROOM: usize> Writer<ROOM> {
    const fn new() -> Self {
        Self { bytes: [0; ROOM], length: 0 }
    }

    const fn byte(&mut self, byte: u8) {
        if self.length < ROOM {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }

    const fn bytes(&mut self, bytes: &[u8]) {
        let mut index = 0;
        while index < bytes.len() {
            self.byte(bytes[index]);
            index += 1;
        }
    }

    const fn count(&mut self, count: usize) {
        self.bytes(&(count as u32).to_le_bytes());
    }

    const fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes(text.as_bytes());
    }

    const fn texts(&mut self, texts: &[&str]) {
        self.count(texts.len());
        let mut index = 0;
        while index < texts.len() {
            self.text(texts[index]);
            index += 1;
        }
    }

    const fn schema(&mut self, schema: &Schema) {
        match schema {
            Schema::Any => self.byte(0),
            Schema::Bool => self.byte(1),
            Schema::Integer { name, min, max } => {
                self.byte(2);
                self.text(name);
                self.bytes(&min.to_le_bytes());
                self.bytes(&max.to_le_bytes());
            }
            Schema::Float => self.byte(3),
            Schema::String => self.byte(4),
            Schema::Char => self.byte(5),
            Schema::Option(inner) => self.tagged(6, inner),
            Schema::Sequence(inner) => self.tagged(7, inner),
            Schema::Tuple(items) => {
                self.byte(8);
                self.schemas(items);
            }
            Schema::Map(inner) => self.tagged(9, inner),
            Schema::Struct(known) => {
                self.byte(10);
                self.fields(known);
            }
            Schema::Enum(known) => {
                self.byte(11);
                self.variants(known);
            }
            Schema::Secret(inner) => self.tagged(12, inner),
        }
    }

    const fn tagged(&mut self, tag: u8, schema: &Schema) {
        self.byte(tag);
        self.schema(schema);
    }

    const fn schemas(&mut self, schemas: &[Schema]) {
        self.count(schemas.len());
        let mut index = 0;
        while index < schemas.len() {
            self.schema(&schemas[index]);
            index += 1;
        }
    }

    const fn fields(&mut self, known: &StructSchema) {
        self.text(known.name);
        self.text(known.doc);
        self.count(known.fields.len());
        let mut index = 0;
        while index < known.fields.len() {
            let Field { ident, key, aliases, doc, optional, schema } = &known.fields[index];
            self.text(ident);
            self.text(key);
            self.texts(aliases);
            self.text(doc);
            self.byte(*optional as u8);
            self.schema(schema);
            index += 1;
        }
    }

    const fn variants(&mut self, known: &EnumSchema) {
        self.text(known.name);
        self.text(known.doc);
        self.count(known.variants.len());
        let mut index = 0;
        while index < known.variants.len() {
            let Variant { key, aliases, doc, shape } = &known.variants[index];
            self.text(key);
            self.texts(aliases);
            self.text(doc);
            match shape {
                Shape::Unit => self.byte(0),
                Shape::Newtype(inner) => self.tagged(1, inner),
                Shape::Tuple(items) => {
                    self.byte(2);
                    self.schemas(items);
                }
                Shape::Struct(inner) => {
                    self.byte(3);
                    self.fields(inner);
                }
            }
            index += 1;
        }
    }
}
