//! Whether a command may take a reference to a type because a function of its plugin makes it.
//!
//! `Held::<T, P>` answers as `Ask` does: with an inherent implementation where `T` is a state of the plugin `P`, and
//! otherwise with that of [`NotHeld`], which every type has.

use crate::error::Result;
use crate::registry::{Call, State};
use std::marker::PhantomData;

/// A type `T`, in the crate of the plugin `P`.
#[derive(Debug)]
pub struct Held<T: ?Sized, P: ?Sized>(PhantomData<T>, PhantomData<P>);

/// The answers for every type that is not a state.
pub trait NotHeld {
    /// What is asked about.
    type Whom: ?Sized;
    /// A function with `#[provisioner::state]` makes it.
    const IS_STATE: bool = false;
    /// See [`State::EFFECTS`].
    const EFFECTS: bool = false;
    /// See [`State::CONFIG`].
    const CONFIG: bool = false;

    /// Never called: it is asked first.
    ///
    /// # Errors
    /// None.
    fn inject<'a>(call: &'a Call<'_>) -> Result<&'a Self::Whom> {
        let _ = call;
        unreachable!("what is not a state is given otherwise")
    }
}

impl<T: ?Sized, P: ?Sized> NotHeld for Held<T, P> {
    type Whom = T;
}

impl<T: State<P>, P: ?Sized> Held<T, P> {
    /// A function with `#[provisioner::state]` makes it.
    pub const IS_STATE: bool = true;
    /// See [`State::EFFECTS`].
    pub const EFFECTS: bool = T::EFFECTS;
    /// See [`State::CONFIG`].
    pub const CONFIG: bool = T::CONFIG;

    /// The state, made where there is none yet.
    ///
    /// # Errors
    /// Those of the function that makes it.
    pub fn inject<'a>(call: &'a Call<'_>) -> Result<&'a T> {
        call.state(T::make)
    }
}
