//! One call of one command: what is injected by reference comes from here.

use super::{PluginDef, States};
use crate::context::Context;
use crate::effects::Effects;
use crate::error::Result;
use std::any::Any;

/// Everything one call of a command can be given by reference.
pub struct Call<'a> {
    pub(crate) plugin: &'a PluginDef,
    pub(crate) context: &'a Context,
    pub(crate) effects: &'a Effects,
    /// The plugin's struct, loaded only for commands that take it.
    pub(crate) config: Option<Box<dyn Any>>,
    /// The structs of the enclosing groups, outermost first. `None` where there are none: the code that drops a list is
    /// nowhere near the rest that most commands run.
    pub(crate) groups: Option<Vec<Box<dyn Any>>>,
    /// What functions with `#[provisioner::state]` have made so far.
    pub(crate) states: States,
}

/// What a command's function can take by reference: `&Context`, `&Effects`, the plugin's own struct, the struct of an
/// enclosing group. The macros implement this, nobody else does.
#[diagnostic::on_unimplemented(
    message = "a command cannot take `&{Self}`",
    label = "not something a command is given",
    note = "help: by reference a command takes `&Context`, `&Effects`, its plugin's struct or the struct of an enclosing group; take anything else by value, from the command line"
)]
pub trait Inject: Sized + 'static {
    /// Whether taking this means that the command can change things.
    #[doc(hidden)]
    const EFFECTS: bool = false;
    /// Whether taking this means that the configuration is loaded.
    #[doc(hidden)]
    const CONFIG: bool = false;
    /// The crate whose commands can take this; 0 where every command can.
    #[doc(hidden)]
    const OWNER: u64 = 0;
    /// The path of the group whose commands can take this; 0 where it is no group.
    #[doc(hidden)]
    const GROUP: u64 = 0;
    /// Finds the value.
    #[doc(hidden)]
    fn inject<'a>(call: &'a Call<'_>) -> &'a Self;
}

impl Inject for Context {
    fn inject<'a>(call: &'a Call<'_>) -> &'a Self {
        call.context
    }
}

impl Inject for Effects {
    const EFFECTS: bool = true;

    fn inject<'a>(call: &'a Call<'_>) -> &'a Self {
        call.effects
    }
}

impl Call<'_> {
    /// The plugin whose command this is.
    #[must_use]
    pub fn plugin(&self) -> &PluginDef {
        self.plugin
    }

    /// The plugin's configuration.
    ///
    /// # Panics
    /// When the command did not say that it takes the configuration, which the macros rule out.
    #[must_use]
    pub fn config<T: 'static>(&self) -> &T {
        self.config
            .as_deref()
            .and_then(|config| config.downcast_ref())
            .unwrap_or_else(|| ruled_out("a command that takes the configuration says so in its definition"))
    }

    /// The struct of an enclosing group.
    ///
    /// # Panics
    /// When the group does not enclose the command, which the macros rule out.
    #[must_use]
    pub fn group<T: 'static>(&self) -> &T {
        self.groups
            .iter()
            .flatten()
            .find_map(|group| group.downcast_ref())
            .unwrap_or_else(|| ruled_out("a command takes the struct of an enclosing group only"))
    }

    /// Asks the question of `#[provisioner::command(confirm = "…")]`.
    ///
    /// # Errors
    /// When the answer is no, or when nobody can be asked.
    pub fn confirm(&self, question: &str) -> Result<()> {
        self.context.confirm_command(question)
    }
}

/// The macros rule it out. Not where it is called, in generic code: each place would come with a pointer to its file.
#[cold]
fn ruled_out(rule: &str) -> ! {
    panic!("{rule}")
}
