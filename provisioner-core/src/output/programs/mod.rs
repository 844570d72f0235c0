//! What is printed for programs, under `--format json`: one document on stdout when the command has ended, and nothing
//! else there.

mod data;
#[cfg(feature = "runtime")]
mod envelope;
#[cfg(feature = "runtime")]
mod failure;
#[cfg(feature = "runtime")]
mod shapes;

pub use data::{Column, Data};
#[cfg(feature = "runtime")]
pub(super) use envelope::render;

use crate::json::Json;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What gathers for the document while a command runs. Every clone of an output adds to the same one.
#[derive(Debug, Default)]
pub(crate) struct Document(Mutex<Contents>);

/// The parts of the document that do not depend on how the command ends.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// What the command printed for people on stdout.
    printed: Vec<u8>,
    warnings: Vec<String>,
    /// The result as data.
    data: Option<Json>,
    /// The plan of a dry run.
    plan: Option<Json>,
}

impl Document {
    pub(super) fn contents(&self) -> MutexGuard<'_, Contents> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what would have been printed on stdout.
    pub(super) fn print(&self, bytes: &[u8]) {
        self.contents().printed.extend_from_slice(bytes);
    }

    /// Keeps a warning.
    pub(super) fn warn(&self, text: String) {
        self.contents().warnings.push(text);
    }

    /// Keeps the result; a command has one, so the last one counts.
    pub(super) fn data(&self, data: Json) {
        self.contents().data = Some(data);
    }

    /// Keeps the plan of a dry run.
    pub(super) fn plan(&self, plan: Json) {
        self.contents().plan = Some(plan);
    }
}
