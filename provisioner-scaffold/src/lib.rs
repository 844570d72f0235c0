//! What `provisioner plugins new`, `plugins generate` and `plugins sync` write.
//!
//! Nothing here touches a file: functions take what is there through [`Source`], and return [`Change`]s, which the
//! caller shows under `--dry-run` or performs. So the same plan is tested, shown and carried out.

mod change;
mod error;
mod generate;
mod manifest;
mod name;
mod new;
mod render;
mod snapshot;
mod surroundings;
mod sync;

pub use change::{Change, Source};
pub use error::Error;
pub use generate::{Item, generate};
pub use name::Name;
pub use new::{Forge, Placement, Request, Scaffold, new};
pub use sync::{Drift, Sync, sync};
