//! What a changed file has to say: the tree before with the one change.

use provisioner_shared::value::{Entry, Kind, Node};

/// The tree with the value at a path.
pub(super) fn with(root: &Node, path: &[&str], value: &Node) -> Node {
    let Some((key, rest)) = path.split_first() else { return value.clone() };
    let mut entries = root.entries().map(<[_]>::to_vec).unwrap_or_default();
    match entries.iter_mut().find(|entry| entry.key == *key) {
        Some(entry) => entry.value = with(&entry.value, rest, value),
        None => {
            let value = with(&Node::embedded(Kind::Null), rest, value);
            entries.push(Entry::embedded((*key).to_owned().into(), value));
        }
    }
    Node { kind: Kind::Map(entries), ..root.clone() }
}

/// The tree without the entry at a path. A file without any entry says nothing.
pub(super) fn without(root: &Node, path: &[&str]) -> Node {
    let Some((key, rest)) = path.split_first() else { return root.clone() };
    let mut entries = root.entries().map(<[_]>::to_vec).unwrap_or_default();
    if rest.is_empty() {
        entries.retain(|entry| entry.key != *key);
    } else if let Some(entry) = entries.iter_mut().find(|entry| entry.key == *key) {
        entry.value = without(&entry.value, rest);
    }
    Node { kind: Kind::Map(entries), ..root.clone() }
}

/// Whether two trees say the same: as equality, but a number that is none equals itself, and an empty mapping nothing.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::Float(one), Kind::Float(other)) => one.to_bits() == other.to_bits(),
        (Kind::List(one), Kind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Kind::Map(one), Kind::Map(other)) => {
            let both = |(one, other): (&Entry, &Entry)| one.key == other.key && same(&one.value, &other.value);
            one.len() == other.len() && one.iter().zip(other).all(both)
        }
        (Kind::Map(entries), Kind::Null) | (Kind::Null, Kind::Map(entries)) => entries.is_empty(),
        (one, other) => one == other,
    }
}
