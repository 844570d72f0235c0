//! Options that a command, or a group, has in common with a group around it. Both end up in one parser, which knows an
//! option by its names: so each name is there once.

use super::Chain;
use provisioner_shared::message::Message;

/// The names of one option.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The parser's own name for it.
    pub id: &'static str,
    /// What stands after `--`, or nothing.
    pub long: &'static str,
    /// What stands after `-`.
    pub short: Option<char>,
}

/// An option that is looked for in the enclosing groups, and what to call it where it is found.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// Its names.
    pub names: Names,
    /// Another name for it.
    pub other: &'static str,
    /// Other letters for it, the best first.
    pub letters: &'static [char],
    /// Whether its author gave it an `#[arg(…)]`, to which keys can be added.
    pub has_keys: bool,
}

impl Chain {
    /// The innermost group with an option of one of these names; empty, or `None`, is no name.
    const fn owner_of(&self, names: &Names) -> Option<&Self> {
        let mut chain = Some(self);
        while let Some(link) = chain {
            let mut index = 0;
            while index < link.options.len() {
                let option = &link.options[index];
                let short = match (option.short, names.short) {
                    (Some(left), Some(right)) => left as u32 == right as u32,
                    _ => false,
                };
                if short || is_same(option.id, names.id) || is_same(option.long, names.long) {
                    return Some(link);
                }
                index += 1;
            }
            chain = link.parent;
        }
        None
    }

    const fn owner_of_id(&self, own: &Own) -> Option<&Self> {
        self.owner_of(&Names { long: "", short: None, ..own.names })
    }

    const fn owner_of_long(&self, own: &Own) -> Option<&Self> {
        self.owner_of(&Names { id: "", short: None, ..own.names })
    }

    const fn owner_of_short(&self, short: Option<char>) -> Option<&Self> {
        self.owner_of(&Names { id: "", long: "", short })
    }
}

/// Fails where an enclosing group has the same `--long`.
#[track_caller]
pub const fn own_long(chain: &Chain, own: &Own) {
    let Some(group) = chain.owner_of_long(own) else { return };
    let mut message = Message::new();
    message.text("`--");
    message.text(own.names.long);
    message.text("` is an option of the enclosing group `");
    message.text(group.name);
    message.text("`\n= help: write `");
    message.text(if own.has_keys { "long = \"" } else { "#[arg(long = \"" });
    message.text(own.other);
    identified(&mut message, chain, own);
    message.text(if own.has_keys { "\"`" } else { "\")]` above it" });
    panic!("{}", message.as_str());
}

/// Fails where an enclosing group has the same `-s`.
#[track_caller]
pub const fn own_short(chain: &Chain, own: &Own) {
    let (Some(short), Some(group)) = (own.names.short, chain.owner_of_short(own.names.short)) else { return };
    let mut buffer = [0; 4];
    let mut message = Message::new();
    message.text("`-");
    message.text(short.encode_utf8(&mut buffer));
    message.text("` is an option of the enclosing group `");
    message.text(group.name);
    message.text("`\n= help: write `short = '");
    let mut index = 0;
    while index + 1 < own.letters.len() && chain.owner_of_short(Some(own.letters[index])).is_some() {
        index += 1;
    }
    let free = if own.letters.is_empty() { 'X' } else { own.letters[index] };
    message.text(free.encode_utf8(&mut buffer));
    message.text("'");
    if chain.owner_of_long(own).is_none() && chain.owner_of_id(own).is_some() {
        message.text(", id = \"");
        message.text(own.other);
        message.text("\"");
    }
    message.text("`");
    panic!("{}", message.as_str());
}

/// Fails where nothing but the parser's own name is an enclosing group's.
#[track_caller]
pub const fn own_id(chain: &Chain, own: &Own) {
    let Some(group) = chain.owner_of_id(own) else { return };
    if chain.owner_of_long(own).is_some() || chain.owner_of_short(own.names.short).is_some() {
        return;
    }
    let mut message = Message::new();
    message.text("`");
    message.text(own.names.id);
    message.text("` is the name of an option of the enclosing group `");
    message.text(group.name);
    message.text("`\n= help: write ");
    message.text(if own.has_keys { "`id = \"" } else { "`#[arg(id = \"" });
    message.text(own.other);
    message.text(if own.has_keys {
        "\"` in its `#[arg(…)]`, or another name"
    } else {
        "\")]` above it, or another name"
    });
    panic!("{}", message.as_str());
}

/// Adds another name for the parser, where it needs one as well.
const fn identified(message: &mut Message, chain: &Chain, own: &Own) {
    if chain.owner_of_id(own).is_some() {
        message.text("\", id = \"");
        message.text(own.other);
    }
}

/// Whether two names are there and the same.
const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.is_empty() || left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
