//! Options of the plugin itself, in a module of their own, and questions that name fields of all groups around.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

mod options {
    /// Options of all commands
    #[provisioner::group(root)]
    pub(super) struct Global {
        /// Which profile
        #[arg(long, short = 'P', default_value = "dev")]
        pub(super) profile: String,
    }
}

mod groups {
    /// Rollouts
    #[provisioner::group(aliases = ["r", "ro"], heading = "Releases")]
    pub(super) struct Rollout {
        /// Which revision
        #[arg(long, default_value_t = 0)]
        pub(super) revision: u64,
    }

    /// Old ones
    #[provisioner::group(parent = Rollout, hidden)]
    pub(crate) struct History {
        /// How many
        #[arg(long, default_value_t = 1)]
        pub(crate) count: u8,
    }
}

/// Forgets them
#[provisioner::command(
    group = groups::History,
    heading = "Dangerous",
    confirm = "Forget {count:>2} of {revision} in {profile}, {what:?}?"
)]
fn forget(
    history: &groups::History,
    global: &options::Global,
    /// What
    what: Option<String>,
) {
    let _ = (history, &global.profile, what);
}

/// Lists them
#[provisioner::command]
fn list(global: &options::Global) {
    let _ = global;
}
