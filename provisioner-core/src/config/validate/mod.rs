//! One layer against the schema: every mistake at once, and the layer's spellings made the schema's.
//!
//! A layer need not be complete, so nothing is said about what is missing; see `complete`. Text with a `${` in it is
//! passed over where no text is expected: it is looked at again once the variable's value stands there.

mod compound;
pub(super) mod missing;
mod scalar;

use super::diagnostic::MOST_SHOWN;
use super::layers::interpolate::has_variable;
use super::schema::Schema;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::suggest;
use provisioner_shared::value::{Kind, Node};
pub(crate) use scalar::kind_in_words;

/// Checks one layer of one plugin.
pub(crate) struct Validate {
    /// The keys on the way to the value, the plugin's name first.
    path: Vec<String>,
    secret: bool,
    pub(crate) mistakes: Vec<Diagnostic>,
}

impl Validate {
    pub(crate) fn new(path: Vec<String>) -> Self {
        Self { path, secret: false, mistakes: Vec::new() }
    }

    /// The path for messages: `myplugin.retry.attempts`.
    fn name(&self) -> String {
        self.path.join(".")
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
        let found = if self.secret { "something else".to_owned() } else { kind_in_words(&node.kind) };
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
            Schema::Secret(inner) => self.secret(node, inner),
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
