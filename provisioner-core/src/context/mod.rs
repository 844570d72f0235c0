//! What a command is given to read the world and to speak to the user.

use crate::environment::Environment;
use crate::{Modifiers, Program};

/// What a command is given to read the world and to speak to the user.
#[derive(Debug)]
pub struct Context {
    pub(crate) program: Program,
    pub(crate) environment: Environment,
    pub(crate) modifiers: Modifiers,
}
