//! Changing files so that nothing is ever half done.

mod atomic;

pub(crate) use atomic::{WriteOptions, write_atomic};
