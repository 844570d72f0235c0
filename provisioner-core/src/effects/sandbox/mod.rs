//! Work in which every change of files is refused by the kernel: the dry run of a command, and whatever else is only to
//! read.
//!
//! The work runs on a thread of its own, which locks itself before anything of the author's runs, so that its threads
//! and processes inherit the lock. The calling thread stays as it is: it answers what the kernel asks about calls that
//! change files, by which what is refused has a name, starts queries that say where they write, and goes on after the
//! work. Landlock refuses what it knows of, files and folders; the answers also refuse modes, owners, times and
//! attributes, of which it knows nothing.
//!
//! Not here: what a dry run plans (the engine of the effects), and what of the plan is printed.

#[cfg(feature = "runtime")]
mod allowed;
#[cfg(all(feature = "runtime", not(target_os = "linux")))]
#[path = "elsewhere.rs"]
mod lock;
#[cfg(all(feature = "runtime", target_os = "linux"))]
#[path = "linux/mod.rs"]
mod lock;
#[cfg(feature = "runtime")]
mod verdict;

#[cfg(feature = "runtime")]
pub(crate) use allowed::Allowed;
#[cfg(feature = "runtime")]
pub(crate) use lock::locked;
#[cfg(feature = "runtime")]
pub(crate) use verdict::Verdict;
