//! `#[arg(config = path.to.field)]`: from the type of a field to the type of a parameter.

use crate::Secret;

/// A configuration field that can stand in for an argument of type `T`.
#[diagnostic::on_unimplemented(
    message = "the configuration holds `{Self}` where the parameter is `{T}`",
    label = "this field is `{Self}`",
    note = "help: take a parameter of the field's type `{Self}`, or give the field the type `{T}` or `Option<{T}>`"
)]
pub trait Configured<T> {
    /// The argument's value, where the configuration has one.
    fn configured(&self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<T: Clone> Configured<T> for T {
    fn configured(&self) -> Option<T> {
        Some(self.clone())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone> Configured<T> for Option<T> {
    fn configured(&self) -> Option<T> {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone> Configured<T> for Secret<T> {
    fn configured(&self) -> Option<T> {
        Some(self.expose().clone())
    }
}
