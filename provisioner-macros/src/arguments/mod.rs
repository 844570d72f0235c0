//! What comes from the command line: the parameters that a command takes by value and the fields of a group.

mod expand;
mod parse;

pub(crate) use expand::{Generated, expand};
pub(crate) use parse::{Argument, is_ours, ungrouped};

/// Whether the type is written as an `Option`.
pub(crate) fn is_option(ty: &syn::Type) -> bool {
    parse::generic(ty, "Option").is_some()
}
