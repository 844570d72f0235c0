//! The bytes of [`super::encode`] as a schema again, once in the life of a program and for good.

use super::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use std::sync::OnceLock;

/// A plugin's schema, decoded when it is first asked for.
#[derive(Debug)]
pub struct DecodedSchema(OnceLock<Schema>);

impl DecodedSchema {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The schema of these bytes; of the first ones it was asked for.
    #[must_use]
    pub fn of(&'static self, bytes: &'static [u8]) -> &'static Schema {
        self.0.get_or_init(|| Bytes(bytes).schema())
    }
}

impl Default for DecodedSchema {
    fn default() -> Self {
        Self::new()
    }
}

/// What is left to decode. The compiler wrote it, so it is taken for what it should be.
struct Bytes(&'static [u8]);

impl Bytes {
    fn bytes(&mut self, length: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    fn array<const LENGTH: usize>(&mut self) -> [u8; LENGTH] {
        let mut array = [0; LENGTH];
        array.copy_from_slice(self.bytes(LENGTH));
        array
    }

    fn byte(&mut self) -> u8 {
        u8::from_le_bytes(self.array())
    }

    fn count(&mut self) -> usize {
        u32::from_le_bytes(self.array()) as usize
    }

    fn text(&mut self) -> &'static str {
        let length = self.count();
        std::str::from_utf8(self.bytes(length)).unwrap_or_default()
    }

    fn texts(&mut self) -> &'static [&'static str] {
        let count = self.count();
        kept((0..count).map(|_| self.text()).collect())
    }

    fn schema(&mut self) -> Schema {
        match self.byte() {
            1 => Schema::Bool,
            2 => {
                let name = self.text();
                let [min, max] = [i128::from_le_bytes(self.array()), i128::from_le_bytes(self.array())];
                Schema::Integer { name, min, max }
            }
            3 => Schema::Float,
            4 => Schema::String,
            5 => Schema::Char,
            6 => Schema::Option(self.inner()),
            7 => Schema::Sequence(self.inner()),
            8 => Schema::Tuple(self.schemas()),
            9 => Schema::Map(self.inner()),
            10 => Schema::Struct(self.fields()),
            11 => Schema::Enum(self.variants()),
            12 => Schema::Secret(self.inner()),
            _ => Schema::Any,
        }
    }

    fn inner(&mut self) -> &'static Schema {
        Box::leak(Box::new(self.schema()))
    }

    fn schemas(&mut self) -> &'static [Schema] {
        let count = self.count();
        kept((0..count).map(|_| self.schema()).collect())
    }

    fn fields(&mut self) -> &'static StructSchema {
        let (name, doc, count) = (self.text(), self.text(), self.count());
        let field = |bytes: &mut Self| Field {
            ident: bytes.text(),
            key: bytes.text(),
            aliases: bytes.texts(),
            doc: bytes.text(),
            optional: bytes.byte() != 0,
            schema: bytes.schema(),
        };
        let fields = kept((0..count).map(|_| field(self)).collect());
        Box::leak(Box::new(StructSchema { name, doc, fields }))
    }

    fn variants(&mut self) -> &'static EnumSchema {
        let (name, doc, count) = (self.text(), self.text(), self.count());
        let variant = |bytes: &mut Self| Variant {
            key: bytes.text(),
            aliases: bytes.texts(),
            doc: bytes.text(),
            shape: bytes.shape(),
        };
        let variants = kept((0..count).map(|_| variant(self)).collect());
        Box::leak(Box::new(EnumSchema { name, doc, variants }))
    }

    fn shape(&mut self) -> Shape {
        match self.byte() {
            1 => Shape::Newtype(self.inner()),
            2 => Shape::Tuple(self.schemas()),
            3 => Shape::Struct(self.fields()),
            _ => Shape::Unit,
        }
    }
}

/// A list for the rest of the program's life; an empty one takes no memory.
fn kept<T>(list: Vec<T>) -> &'static [T] {
    list.leak()
}

#[cfg(test)]
mod tests {
    use super::super::encode::{encoded, encoded_length};
    use super::*;

    const LEVELS: EnumSchema = EnumSchema {
        name: "Level",
        doc: "How loud",
        variants: &[
            Variant { key: "low", aliases: &["l", "quiet"], doc: "", shape: Shape::Unit },
            Variant { key: "own", aliases: &[], doc: "Ünicode", shape: Shape::Newtype(&Schema::Float) },
            Variant { key: "pair", aliases: &[], doc: "", shape: Shape::Tuple(&[Schema::Char, Schema::Any]) },
            Variant { key: "named", aliases: &[], doc: "", shape: Shape::Struct(&EMPTY) },
        ],
    };
    const EMPTY: StructSchema = StructSchema { name: "Empty", doc: "", fields: &[] };
    const FIELDS: &[Field] = &[
        field("flag", Schema::Bool),
        field("count", Schema::Integer { name: "i64", min: i64::MIN as i128, max: i64::MAX as i128 }),
        field("names", Schema::Sequence(&Schema::String)),
        field("by_name", Schema::Map(&Schema::Option(&Schema::Secret(&Schema::String)))),
        field("pair", Schema::Tuple(&[Schema::Bool, Schema::Char])),
        field("level", Schema::Enum(&LEVELS)),
        field("inner", Schema::Struct(&EMPTY)),
    ];
    const WHOLE: Schema = Schema::Struct(&StructSchema { name: "Whole", doc: "All there is", fields: FIELDS });

    const fn field(key: &'static str, schema: Schema) -> Field {
        Field { ident: key, key, aliases: &["other"], doc: "What it is", optional: true, schema }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        static BYTES: [u8; encoded_length(&WHOLE)] = encoded(&WHOLE);
        static DECODED: DecodedSchema = DecodedSchema::new();
        assert_eq!(format!("{:?}", DECODED.of(&BYTES)), format!("{WHOLE:?}"));
        let mut bytes = Bytes(&BYTES);
        bytes.schema();
        assert!(bytes.0.is_empty(), "{} bytes too many", bytes.0.len());
    }
}
