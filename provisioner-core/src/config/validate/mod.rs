//! One layer against the schema: every error at once, and the layer's spellings made the schema's.
//!
//! A layer need not be complete, so nothing is said about what is missing; see `complete`. Text with a `${` in it is
//! passed over where no text is expected: it is looked at again once the variable's value stands there.

mod compound;
pub(super) mod missing;
mod scalar;

use super::diagnostic::MOST_SHOWN;
use super::display::MASK;
use super::holds_secret::holds_secret;
use super::path::written;
use super::schema::Schema;
pub(crate) use compound::is_removal;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::message::Message;
use provisioner_shared::suggest::Choice;
use provisioner_shared::value::{Kind, Layer, Node, Origin, has_variable};
use provisioner_shared::wording::{self, Expected, Found};

/// Checks one layer of one plugin.
pub(crate) struct Validate {
    /// The keys on the way to the value, the plugin's name first.
    path: Vec<String>,
    secret: bool,
    pub(crate) mistakes: Vec<Diagnostic>,
    /// Whether a mapping of this layer takes entries of lower layers away.
    pub(crate) removes: bool,
}

impl Validate {
    pub(crate) fn new(path: Vec<String>) -> Self {
        Self { path, secret: false, mistakes: Vec::new(), removes: false }
    }

    /// The path for messages: `myplugin.retry.attempts`.
    fn name(&self) -> String {
        written(&self.path)
    }

    fn below(&mut self, key: &str, check: impl FnOnce(&mut Self)) {
        self.path.push(key.to_owned());
        check(self);
        self.path.pop();
    }

    /// What was written, for a suggestion; nothing once there are more errors than are shown, as each takes its time.
    fn typed<'t>(&self, word: &'t str) -> &'t [u8] {
        if self.mistakes.len() < MOST_SHOWN { word.as_bytes() } else { &[] }
    }

    fn push(&mut self, mistake: Diagnostic) {
        self.mistakes.push(mistake.secret(self.secret));
    }

    /// The value is of another kind than the schema's.
    fn wrong_kind(&mut self, node: &Node, expected: &Expected<'_>) {
        let found = if self.secret { Found::Hidden } else { Found::from(node) };
        let mut message = Message::new();
        wording::wrong_kind(&mut message, self.name().as_bytes(), expected, &found);
        let mut diagnostic = Diagnostic::worded(node.origin, &message);
        if let (Kind::Null, Layer::Variable(_)) = (&node.kind, node.origin.layer) {
            diagnostic = diagnostic.help("set the variable to a value, or unset it");
        }
        self.push(diagnostic);
    }

    /// The key is unknown.
    fn unknown_key(&mut self, origin: Origin, key: &str, known: &Choice<'_, '_>) {
        let mut message = Message::new();
        if self.secret && known.nearest().is_none() {
            wording::unknown_key(&mut message, self.name().as_bytes(), MASK.as_bytes(), known);
            return self.push(Diagnostic::worded(origin, &message));
        }
        wording::unknown_key(&mut message, self.name().as_bytes(), key.as_bytes(), known);
        self.push(Diagnostic::worded(origin, &message).at_key(key));
    }

    /// What `config view` prints in the place of a secret was put back in the file.
    fn secret_is_the_mask(&mut self, node: &Node, schema: &Schema) {
        let message = format!("`{}`: `{MASK}` stands for a secret, and is not one", self.name());
        let help = if matches!(schema, Schema::Option(_)) { "write the value, or `null`" } else { "write the value" };
        self.push(Diagnostic::value(node.origin, message).help(help).secret(true));
    }

    /// Checks a value that is never shown.
    pub(crate) fn secret(&mut self, node: &mut Node, schema: &Schema) {
        let outer = std::mem::replace(&mut self.secret, true);
        self.value(node, schema);
        self.secret = outer;
    }

    pub(crate) fn value(&mut self, node: &mut Node, schema: &Schema) {
        let deferred = matches!(&node.kind, Kind::Text(text) if has_variable(text));
        match schema {
            Schema::Any => {}
            Schema::Secret(inner) if matches!(&node.kind, Kind::Text(text) if text == MASK) => {
                self.secret_is_the_mask(node, inner);
            }
            Schema::Secret(inner) => self.secret(node, inner),
            // Text in the place of what holds a secret is most likely that secret.
            _ if !self.secret && (self.path.len() > 1 || is_entry(node)) && is_misplaced(node, schema) => {
                self.secret(node, schema);
            }
            _ if deferred => {}
            Schema::Option(inner) => {
                if node.kind != Kind::Null {
                    self.value(node, inner);
                }
            }
            Schema::Struct(known) => self.known_keys(node, known),
            Schema::Enum(known) => self.variant(node, known),
            Schema::Map(each) => self.map(node, each),
            Schema::Sequence(each) => self.list(node, each),
            Schema::Tuple(items) => self.tuple(node, items),
            Schema::Bool | Schema::Integer { .. } | Schema::Float | Schema::String | Schema::Char => {
                self.scalar(node, schema);
            }
        }
    }
}

/// Whether a text looks like a key and its value, between which a blank is missing.
fn is_entry(node: &Node) -> bool {
    matches!(&node.kind, Kind::Text(text) if text.contains(':'))
}

/// Whether a single value stands where something that holds a secret is expected.
fn is_misplaced(node: &Node, schema: &Schema) -> bool {
    let compound =
        !matches!(schema, Schema::Bool | Schema::Integer { .. } | Schema::Float | Schema::String | Schema::Char);
    compound && !matches!(node.kind, Kind::Null | Kind::List(_) | Kind::Map(_)) && holds_secret(schema)
}
