//! Everything a plugin's source file needs: `use provisioner::prelude::*;`.
//!
//! The derives of clap and serde come with it, and need no dependency and no `crate = …` of the author's own.

pub use crate::config::Secret;
pub use crate::context::Context;
pub use crate::effects::Effects;
pub use crate::error::{Error, Result, ResultExt};
pub use crate::exit_code::ExitCode;
pub use crate::output::Data;
pub use crate::registry::{Candidate, Completing};
#[doc(no_inline)]
pub use clap::{self, ValueEnum};
#[doc(no_inline)]
pub use log;
#[doc(no_inline)]
pub use provisioner_macros::{Args, Deserialize, Serialize};
#[doc(no_inline)]
pub use serde::{de::Deserialize, ser::Serialize};

// The trait alone: an import by name comes before one by `*`, and the derive is ours.
#[doc(hidden)]
pub use crate::__private::args_trait::*;

// Already in every scope. The attributes mention it, so that a file with the glob import and nothing but an annotated
// struct does not get a warning for an import without use.
#[doc(hidden)]
pub use std::marker::Send;
