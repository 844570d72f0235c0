//! One completion of one value at the command line: what an author's completer is given, and what it answers.

use crate::context::Context;
use crate::error::{Error, Result};
use crate::registry::Inject;
use std::any::Any;
use std::cell::OnceCell;
use std::fmt;

/// An author's completer: the function that `#[arg(complete = path)]` names.
pub type Complete = fn(&Completing<'_>) -> Vec<Candidate>;

/// The completer of the argument with this id, where it has one.
pub type FindCompleter = fn(&str) -> Option<Complete>;

/// A value that a person may mean, as a shell offers it.
///
/// ```
/// use provisioner::Candidate;
///
/// let candidate = Candidate::new("eu-1").description("Frankfurt");
/// assert_eq!((candidate.value.as_str(), candidate.description.as_str()), ("eu-1", "Frankfurt"));
/// assert_eq!(Candidate::from("eu-1").description, "");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The whole value. One with a control character in it, as a line break, is not offered.
    pub value: String,
    /// What it is, in one line; of a longer text the first line is shown. Empty: nothing is shown.
    pub description: String,
    /// Whether more is to be typed right after it, as after the name of a folder: no space follows.
    pub partial: bool,
}

impl Candidate {
    /// A whole value, without a description.
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), ..Self::default() }
    }

    /// The same with a description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The same as the beginning of a value: no space follows it.
    ///
    /// ```
    /// assert!(provisioner::Candidate::new("registry.example.org/").partial().partial);
    /// ```
    #[must_use]
    pub fn partial(mut self) -> Self {
        self.partial = true;
        self
    }
}

impl From<&str> for Candidate {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for Candidate {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

/// What a completer is given: the command line as far as it is typed, the configuration, and the world to read.
///
/// A completer has 150 ms, and runs under the lock of a dry run. One that takes longer, panics, ends the program or tries
/// to change a file costs its own answers, and nothing else; what it prints is shown with `COMPLETE_DEBUG=1` only. What
/// does not begin with the typed part is left out by the SDK.
///
/// ```
/// use provisioner::prelude::*;
///
/// # #[provisioner::plugin(name = "garden", config_file = "resources/garden.yaml")]
/// # pub struct Garden { plant: String, water: Water }
/// # #[provisioner::config]
/// # pub struct Water { litres: u32 }
/// fn plants(completing: &Completing) -> Vec<Candidate> {
///     let Ok(garden) = completing.config::<Garden>() else { return Vec::new() };
///     let mut plants = vec![Candidate::new(&garden.plant).description("the usual one")];
///     if completing.value("bed") == Some("3") {
///         plants.push(Candidate::new("reed").description("grows in water"));
///     }
///     plants
/// }
///
/// /// Plant something
/// #[provisioner::command]
/// fn plant(
///     /// Which bed
///     #[arg(long)]
///     bed: Option<u32>,
///     /// What to plant
///     #[arg(complete = plants)]
///     plant: String,
/// ) {
/// }
/// # fn main() {}
/// ```
pub struct Completing<'a> {
    pub(crate) context: &'a Context,
    pub(crate) current: &'a str,
    /// The ids of arguments, and the values that are typed for them.
    pub(crate) typed: &'a [(String, String)],
    /// Reads the plugin's configuration.
    pub(crate) load: &'a dyn Fn() -> Result<Option<Box<dyn Any>>>,
    pub(crate) config: OnceCell<Box<dyn Any>>,
}

impl Completing<'_> {
    /// What reads the world: queries, files, folders, the platform, the modifiers. Nothing it prints is seen, and its
    /// prompts are errors.
    #[must_use]
    pub fn context(&self) -> &Context {
        self.context
    }

    /// The part of the value that stands before the cursor; empty where nothing is typed yet.
    #[must_use]
    pub fn current(&self) -> &str {
        self.current
    }

    /// What is typed for another argument of the command or of its groups, by the name of the parameter or field. Of
    /// several values the last one. It is not checked: it may be wrong.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values(name).pop()
    }

    /// Everything that is typed for an argument, by the name of the parameter or field, in its order. A flag that is
    /// given has the value `true`.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&str> {
        let mut values = Vec::new();
        for (id, value) in self.typed {
            if id == name {
                values.push(value.as_str());
            }
        }
        values
    }

    /// The plugin's configuration, with every layer and the file that `--config` names. It is read once.
    ///
    /// # Errors
    /// When it is wrong, or `T` is the struct of another plugin.
    pub fn config<T: Inject>(&self) -> Result<&T> {
        if self.config.get().is_none()
            && let Some(config) = (self.load)()?
        {
            // It was empty.
            drop(self.config.set(config));
        }
        let config = self.config.get().and_then(|config| config.downcast_ref());
        config.ok_or_else(|| Error::new("this type is not the configuration of the plugin that is completed"))
    }
}

impl fmt::Debug for Completing<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A value may be a secret.
        let typed: Vec<&str> = self.typed.iter().map(|(id, _)| id.as_str()).collect();
        formatter.debug_struct("Completing").field("typed", &typed).finish_non_exhaustive()
    }
}
