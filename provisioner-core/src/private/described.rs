//! Errors of an author's type that implements `CommandError` by hand, on their way out of a command.
//!
//! `Described::<T>::error` is an inherent function where `T` is a `Result` with such an error, and otherwise that of
//! [`Undescribed`], which every type has.

use crate::error::{CommandError, Description, Error};
use std::marker::PhantomData;
use std::result::Result as StdResult;

/// What a command returns.
#[derive(Debug)]
pub struct Described<T>(PhantomData<T>);

/// Every other type.
pub trait Undescribed {
    /// The error as it is.
    #[must_use]
    fn error(error: Error) -> Error {
        error
    }
}

impl<T> Undescribed for Described<T> {}

impl<T, E: CommandError + 'static> Described<StdResult<T, E>> {
    /// The error with what its type says of it.
    #[must_use]
    pub fn error(error: Error) -> Error {
        match error.downcast_ref::<E>().map(|own| Description::of(own)) {
            Some(description) => error.described(description),
            None => error,
        }
    }
}
