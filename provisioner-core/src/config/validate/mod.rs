//! One layer against the schema: every mistake at once, and the layer's spellings made the schema's.
//!
//! A layer need not be complete, so nothing is said about what is missing; see `complete`. Text with a `${` in it is
//! passed over where no text is expected: it is looked at again once the variable's value stands there.

mod compound;
pub(super) mod missing;
mod scalar;

use super::diagnostic::MOST_SHOWN;
use super::display::MASK;
use super::holds_secret::holds_secret;
use super::layers::interpolate::has_variable;
use super::path::written;
use super::schema::Schema;
pub(crate) use compound::is_removal;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::suggest;
use provisioner_shared::value::{Kind, Node};
pub(crate) use scalar::kind_in_words;
use scalar::kind_of_node;

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

    /// What may have been meant; not looked for any more once there are more mistakes than are shown.
    fn near(&self, typed: &str, known: &[&str], are: &str) -> Option<String> {
        if self.mistakes.len() < MOST_SHOWN { suggest::help(typed, known, are) } else { None }
    }

    fn push(&mut self, mistake: Diagnostic) {
        self.mistakes.push(mistake.secret(self.secret));
    }

    /// The value is of another kind than the schema's.
    fn expected(&mut self, node: &Node, what: &str) {
        let found = if self.secret { "something else".to_owned() } else { kind_of_node(node) };
        let message = format!("`{}`: expected {what}, found {found}", self.name());
        self.push(Diagnostic::value(node.origin, message));
    }

    /// The same with what to write instead.
    fn expected_help(&mut self, node: &Node, what: &str, help: String) {
        self.expected(node, what);
        let secret = self.secret;
        if let Some(last) = self.mistakes.pop() {
            self.mistakes.push(if secret { last } else { last.help(help) });
        }
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
            _ if !self.secret && self.path.len() > 1 && is_misplaced(node, schema) => self.secret(node, schema),
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

/// Whether a single value stands where something that holds a secret is expected.
fn is_misplaced(node: &Node, schema: &Schema) -> bool {
    let compound =
        !matches!(schema, Schema::Bool | Schema::Integer { .. } | Schema::Float | Schema::String | Schema::Char);
    compound && !matches!(node.kind, Kind::Null | Kind::List(_) | Kind::Map(_)) && holds_secret(schema)
}
