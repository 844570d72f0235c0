//! Changing files so that nothing is ever half done.

mod atomic;
#[cfg(feature = "runtime")]
mod lock;
mod temporary;
#[cfg(test)]
mod tests;

#[cfg(feature = "runtime")]
use atomic::behind_links;
pub(crate) use atomic::{WriteOptions, write_atomic};
#[cfg(feature = "runtime")]
pub(crate) use lock::{FileLock, LONGEST_WAIT};
