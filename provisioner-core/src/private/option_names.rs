//! Options that a command, or a group, has in common with a group around it. Both end up in one parser, which knows an
//! option by its names: so each name is there once.

use super::Chain;

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

impl Chain {
    /// Whether one of the groups has an option that the parser knows by this name.
    #[must_use]
    pub const fn has_id(&self, id: &'static str) -> bool {
        self.has(&Names { id, long: "", short: None })
    }

    /// Whether one of the groups has this `--long`.
    #[must_use]
    pub const fn has_long(&self, long: &'static str) -> bool {
        self.has(&Names { id: "", long, short: None })
    }

    /// Whether one of the groups has this `-s`.
    #[must_use]
    pub const fn has_short(&self, short: char) -> bool {
        self.has(&Names { id: "", long: "", short: Some(short) })
    }

    /// Empty, or `None`, is not a name.
    const fn has(&self, names: &Names) -> bool {
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
                    return true;
                }
                index += 1;
            }
            chain = link.parent;
        }
        false
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
