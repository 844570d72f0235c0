//! Changing files so that nothing is ever half done.

mod atomic;
mod temporary;
#[cfg(test)]
mod tests;

pub(crate) use atomic::{WriteOptions, write_atomic};
pub(crate) use temporary::TemporaryFile;
