//! A higher layer over a lower one. What was replaced is kept below what replaced it.

use super::interpolate::schema_below;
use crate::config::schema::Schema;
use provisioner_shared::value::{Entry, Kind, Node};

/// Puts `upper` over `lower`: mappings merge, everything else is replaced.
pub(crate) fn merge(lower: Node, mut upper: Node, schema: &Schema) -> Node {
    if !mergeable(&lower, &upper, schema) {
        upper.under = Some(Box::new(lower));
        return upper;
    }
    let (Kind::Map(below), Kind::Map(above)) = (lower.kind, upper.kind) else {
        unreachable!("only mappings merge");
    };
    let mut entries = below;
    // Keys are unique within a layer, so only the lower one's are looked up: a file may hold thousands.
    let known = entries.len();
    let places = (known > 8).then(|| {
        let mut places = std::collections::HashMap::<String, usize>::new();
        for (index, entry) in entries.iter().enumerate() {
            places.insert(entry.key.to_string(), index);
        }
        places
    });
    for entry in above {
        let index = match &places {
            Some(places) => places.get(entry.key.as_ref()).copied(),
            None => entries[..known].iter().position(|lower| lower.key == entry.key),
        };
        match index {
            Some(index) => {
                let schema = schema_below(schema, &entry.key);
                let lower = std::mem::replace(&mut entries[index].value, Node::embedded(Kind::Null));
                entries[index] = Entry { value: merge(lower, entry.value, &schema), ..entry };
            }
            None => entries.push(entry),
        }
    }
    Node { kind: Kind::Map(entries), ..upper_shell(upper.origin) }
}

fn upper_shell(origin: provisioner_shared::value::Origin) -> Node {
    Node { kind: Kind::Null, origin, under: None }
}

fn mergeable(lower: &Node, upper: &Node, schema: &Schema) -> bool {
    let (Kind::Map(below), Kind::Map(above)) = (&lower.kind, &upper.kind) else {
        return false;
    };
    match schema {
        // Another variant is another value; the same variant's fields merge.
        Schema::Enum(_) => matches!((below.as_slice(), above.as_slice()), ([one], [other]) if one.key == other.key),
        Schema::Option(inner) | Schema::Secret(inner) => mergeable(lower, upper, inner),
        _ => true,
    }
}
