//! `#[arg(config = path.to.field)]`: from the type of a field to the type of a parameter.

use crate::config::Secret;

/// A configuration field that can stand in for an argument of type `T`.
pub trait Configured<T> {
    /// The argument's value, where the configuration has one.
    fn configured(&self) -> Option<T>;
}

impl<T: Clone> Configured<T> for T {
    fn configured(&self) -> Option<T> {
        Some(self.clone())
    }
}

impl<T: Clone> Configured<T> for Option<T> {
    fn configured(&self) -> Option<T> {
        self.clone()
    }
}

impl<T: Clone> Configured<T> for Secret<T> {
    fn configured(&self) -> Option<T> {
        Some(self.expose().clone())
    }
}

impl<T: Clone> Configured<Secret<T>> for T {
    fn configured(&self) -> Option<Secret<T>> {
        Some(Secret::new(self.clone()))
    }
}

impl<T: Clone> Configured<Secret<T>> for Option<T> {
    fn configured(&self) -> Option<Secret<T>> {
        self.clone().map(Secret::new)
    }
}

/// A field, and the type of the parameter it stands in for.
///
/// `(&&Pick::of(field)).configured()` is [`Fitting`] where the field fits, and [`Unfitting`] where it does not: that one
/// has the field's own type, so that the compiler says of the author's path which type it has and which it needs.
pub struct Pick<'a, T, F>(&'a F, std::marker::PhantomData<T>);

impl<'a, T, F> Pick<'a, T, F> {
    /// Picks a field.
    pub fn of(field: &'a F) -> Self {
        Self(field, std::marker::PhantomData)
    }
}

/// The field fits.
pub trait Fitting {
    /// The type of the parameter.
    type Value;
    /// The argument's value, where the configuration has one.
    fn configured(&self) -> Option<Self::Value>;
}

impl<T, F: Configured<T>> Fitting for &Pick<'_, T, F> {
    type Value = T;

    fn configured(&self) -> Option<T> {
        self.0.configured()
    }
}

/// The field does not fit.
pub trait Unfitting {
    /// The type of the field.
    type Value;
    /// Never called: the program has an error.
    fn configured(&self) -> Option<Self::Value>;
}

impl<T, F> Unfitting for Pick<'_, T, F> {
    type Value = F;

    fn configured(&self) -> Option<F> {
        unreachable!("the compiler has refused this program")
    }
}

/// The traits, for an import that no name collides with.
pub mod picks {
    pub use super::{Fitting as _, Unfitting as _};
}
