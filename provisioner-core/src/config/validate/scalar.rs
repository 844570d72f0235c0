//! Single values against the schema.

use super::Validate;
use crate::config::schema::Schema;
use provisioner_shared::value::{Kind, Node};

impl Validate {
    pub(super) fn scalar(&mut self, node: &Node, schema: &Schema) {
        let good = match (schema, &node.kind) {
            (Schema::Bool, Kind::Bool(_)) | (Schema::Float, Kind::Float(_) | Kind::Integer(_)) => true,
            (Schema::Integer { min, max, .. }, Kind::Integer(value)) => (min..=max).contains(&value),
            (Schema::String, Kind::Text(_)) => true,
            (Schema::Char, Kind::Text(text)) => text.chars().count() == 1,
            _ => false,
        };
        if !good {
            self.wrong_kind(node, &schema.expected());
        }
    }
}
