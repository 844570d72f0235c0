//! Looks at the names of the options and only reports: those of a command's own are not known here.

use crate::arguments::{Argument, check_names};
use crate::diagnostics::Report;
use crate::names::kebab;
use proc_macro2::Ident;

pub(super) fn check(ident: &Ident, arguments: &[Argument], report: &mut Report) {
    check_names(arguments, &kebab(ident), report);
}
