//! What a configuration type accepts, as a constant: the compiler checks the embedded file against it, the runtime the
//! user's.

mod decode;
mod encode;
mod expected;
mod probe;
mod std_types;

pub use decode::DecodedSchema;
pub use encode::{encoded, encoded_length};
pub use probe::{Foreign, Probe, Slot, UnknownForeign, UnknownType};

/// A type that a configuration may consist of.
///
/// Numbers, `bool`, `char`, `String`, `PathBuf`, `Option`, `Vec`, maps with text keys, and every struct and enum with
/// `#[provisioner::config]`. The field of a foreign type is marked `#[config(any)]`.
///
/// ```
/// fn accepted<T: provisioner::ConfigValue>() {}
/// accepted::<std::collections::BTreeMap<String, Vec<u32>>>();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a configuration type",
    label = "not a configuration type",
    note = "help: write `#[provisioner::config]` on it, or `#[config(any)]` on the field when the type is another crate's"
)]
pub trait ConfigValue: serde::de::DeserializeOwned {
    /// What the type accepts.
    const SCHEMA: Schema;

    /// Whether a key of this type may be left out without a `#[serde(default)]`: serde fills in an `Option` by itself.
    #[doc(hidden)]
    const OPTIONAL: bool = matches!(Self::SCHEMA, Schema::Option(_));
}

/// What one value in a configuration may be.
#[derive(Clone, Copy, Debug)]
pub enum Schema {
    /// Whatever the type's own `Deserialize` accepts (`#[config(any)]`).
    Any,
    /// `true` or `false`.
    Bool,
    /// A whole number within the bounds of the Rust type.
    Integer {
        /// The Rust type, for messages: `u16`.
        name: &'static str,
        /// The least value.
        min: i128,
        /// The greatest value.
        max: i128,
    },
    /// A number.
    Float,
    /// Text.
    String,
    /// One character.
    Char,
    /// The value or `null`.
    Option(&'static Schema),
    /// A list.
    Sequence(&'static Schema),
    /// A list of a fixed length.
    Tuple(&'static [Schema]),
    /// A mapping with keys of the user's choice.
    Map(&'static Schema),
    /// A mapping with known keys.
    Struct(&'static StructSchema),
    /// One of several variants.
    Enum(&'static EnumSchema),
    /// A value that is never shown.
    Secret(&'static Schema),
}

/// A struct with `#[provisioner::config]`, or the plugin's own.
#[derive(Clone, Copy, Debug)]
pub struct StructSchema {
    /// The type's identifier.
    pub name: &'static str,
    /// The doc comment.
    pub doc: &'static str,
    /// The fields, in the order of the source.
    pub fields: &'static [Field],
}

/// One field of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The field's identifier.
    pub ident: &'static str,
    /// The key in YAML, after `rename` and `rename_all`.
    pub key: &'static str,
    /// Other keys that are accepted.
    pub aliases: &'static [&'static str],
    /// The doc comment.
    pub doc: &'static str,
    /// Whether the key may be left out.
    pub optional: bool,
    /// What the field accepts.
    pub schema: Schema,
}

/// An enum with `#[provisioner::config]`.
#[derive(Clone, Copy, Debug)]
pub struct EnumSchema {
    /// The type's identifier.
    pub name: &'static str,
    /// The doc comment.
    pub doc: &'static str,
    /// The variants, in the order of the source.
    pub variants: &'static [Variant],
}

/// One variant of an enum, externally tagged.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// The key in YAML, after `rename` and `rename_all`.
    pub key: &'static str,
    /// Other keys that are accepted.
    pub aliases: &'static [&'static str],
    /// The doc comment.
    pub doc: &'static str,
    /// What the variant holds.
    pub shape: Shape,
}

/// What a variant of an enum holds.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Nothing: the name alone.
    Unit,
    /// One value: `{name: value}`.
    Newtype(&'static Schema),
    /// Several values: `{name: [a, b]}`.
    Tuple(&'static [Schema]),
    /// Named values: `{name: {a: 1}}`.
    Struct(&'static StructSchema),
}

#[cfg(feature = "runtime")]
impl StructSchema {
    /// The field that a key names, by its own key or another that is accepted.
    pub(crate) fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key || field.aliases.contains(&key))
    }

    /// The keys of all fields.
    pub(crate) fn keys(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.key).collect()
    }
}

#[cfg(feature = "runtime")]
impl EnumSchema {
    /// The variant that a key names.
    pub(crate) fn variant(&self, key: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.key == key || variant.aliases.contains(&key))
    }

    /// The keys of all variants.
    pub(crate) fn keys(&self) -> Vec<&'static str> {
        self.variants.iter().map(|variant| variant.key).collect()
    }
}

/// The keys that lead to each value of a schema; what is below a mapping with keys of the user's choice has none.
#[cfg(feature = "runtime")]
pub(crate) fn leaves(schema: &Schema) -> Vec<Vec<&'static str>> {
    let below = |key: &'static str, schema: &Schema| {
        leaves(schema).into_iter().map(move |mut keys| {
            keys.insert(0, key);
            keys
        })
    };
    match schema {
        Schema::Option(inner) | Schema::Secret(inner) => leaves(inner),
        Schema::Struct(known) => known.fields.iter().flat_map(|field| below(field.key, &field.schema)).collect(),
        _ => vec![Vec::new()],
    }
}
