//! States: values that a function of the plugin makes, once, when a command first needs them.

use super::Call;
use crate::error::Result;
use std::any::Any;
use std::cell::OnceCell;
use std::fmt;
use std::sync::Arc;

/// A type that a function with `#[provisioner::state]` makes, for the commands of the plugin `P`. The macros implement
/// it. `P` is a type of the plugin's crate, so that the state may be a type of any other.
pub trait State<P: ?Sized>: Sized + 'static {
    /// Whether making it may change things.
    const EFFECTS: bool;
    /// Whether making it takes the configuration.
    const CONFIG: bool;
    /// Makes it.
    ///
    /// # Errors
    /// What the author's function returns.
    fn make(call: &Call<'_>) -> Result<Self>;
}

/// The states of one call, and those that a test put in their place.
#[derive(Default)]
pub(crate) struct States {
    replaced: Vec<Arc<dyn Any + Send + Sync>>,
    made: Link,
}

/// A list that grows at its end while what it holds is lent out.
#[derive(Default)]
struct Link(OnceCell<(Box<dyn Any>, Box<Link>)>);

impl States {
    /// With states in the place of those that would be made.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn replaced(replaced: Vec<Arc<dyn Any + Send + Sync>>) -> Self {
        Self { replaced, made: Link::default() }
    }

    /// The state of this type, which is made where there is none yet.
    fn get_or_make<T: 'static>(&self, make: impl FnOnce() -> Result<T>) -> Result<&T> {
        if let Some(state) = self.replaced.iter().find_map(|state| state.downcast_ref()) {
            return Ok(state);
        }
        if let Some(state) = self.made.iter().find_map(|state| state.downcast_ref()) {
            return Ok(state);
        }
        // The end is looked for when it is made: making one may make others.
        let state = Box::new(make()?);
        Ok(self.made.push(state).downcast_ref().unwrap_or_else(|| unreachable!("it has the type that was pushed")))
    }
}

impl Link {
    fn iter(&self) -> impl Iterator<Item = &dyn Any> {
        let links = std::iter::successors(self.0.get(), |(_, next)| next.0.get());
        links.map(|(state, _)| &**state)
    }

    fn push(&self, state: Box<dyn Any>) -> &dyn Any {
        let mut link = self;
        while let Some((_, next)) = link.0.get() {
            link = next;
        }
        &*link.0.get_or_init(|| (state, Box::default())).0
    }
}

impl fmt::Debug for States {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("States").field("replaced", &self.replaced.len()).finish_non_exhaustive()
    }
}

impl Call<'_> {
    /// The state of this type, made by `make` when it is first needed.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn state<T: 'static>(&self, make: fn(&Call<'_>) -> Result<T>) -> Result<&T> {
        self.states.get_or_make(|| make(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use std::cell::Cell;

    #[test]
    fn a_state_is_made_once_and_stays_where_it_is() {
        let (states, made) = (States::default(), Cell::new(0));
        let make = || {
            made.set(made.get() + 1);
            Ok(String::from("client"))
        };
        let first: &String = states.get_or_make(make).unwrap();
        let number: &u8 = states.get_or_make(|| Ok(7)).unwrap();
        let again: &String = states.get_or_make(make).unwrap();
        assert_eq!((first.as_str(), *number, made.get()), ("client", 7, 1));
        assert!(std::ptr::eq(first, again));
    }

    #[test]
    fn one_that_cannot_be_made_is_tried_again() {
        let states = States::default();
        assert_eq!(states.get_or_make::<u8>(|| Err(Error::new("no"))).unwrap_err().to_string(), "no");
        assert_eq!(states.get_or_make::<u8>(|| Ok(1)).unwrap(), &1);
    }

    #[test]
    fn making_one_may_make_others() {
        let states = States::default();
        let outer = states.get_or_make(|| Ok(i32::from(*states.get_or_make::<u8>(|| Ok(2))?) + 1)).unwrap();
        assert_eq!((outer, states.made.iter().count()), (&3, 2));
    }

    #[test]
    fn a_test_puts_another_in_its_place() {
        let states = States::replaced(vec![Arc::new(5_u8)]);
        assert_eq!(states.get_or_make::<u8>(|| panic!("made")).unwrap(), &5);
    }
}
