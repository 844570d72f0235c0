//! What comes from the command line: the parameters that a command takes by value and the fields of a group.

mod check;
mod expand;
mod keys;
mod model;
mod parse;

pub(crate) use check::{check, check_names, is_given, owned, sized};
pub(crate) use expand::{Generated, expand, modifiers, repeated};
pub(crate) use model::{Argument, last_segment, ungrouped};
pub(crate) use parse::is_ours;

/// Whether the type is written as an `Option`.
pub(crate) fn is_option(ty: &syn::Type) -> bool {
    model::generic(ty, "Option").is_some()
}
