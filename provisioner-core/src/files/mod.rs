//! Files: where they are ([`Place`]), what may become of them ([`Change`]), and the ways to change them so that nothing is
//! ever half done.

mod atomic;
#[cfg(all(target_os = "linux", feature = "runtime"))]
mod attributes;
mod change;
mod disk;
mod in_place;
#[cfg(feature = "runtime")]
mod lock;
mod overlay;
#[cfg(test)]
mod overlay_tests;
mod place;
mod stale;
mod temporary;
#[cfg(test)]
mod tests;
mod tree;

#[cfg(feature = "runtime")]
use atomic::behind_links;
pub(crate) use atomic::{WriteOptions, is_descriptor, leads_to_descriptor};
#[cfg(feature = "runtime")]
pub(crate) use atomic::{read_finite, write_atomic};
pub(crate) use change::{Change, entry};
pub(crate) use disk::Disk;
#[cfg(feature = "runtime")]
pub(crate) use lock::{FileLock, LONGEST_WAIT};
pub(crate) use overlay::{Overlay, UnknownContent};
pub use place::FileKind;
#[cfg(feature = "scaffold")]
pub(crate) use place::unless_absent;
pub(crate) use place::{Found, Place, holds};
