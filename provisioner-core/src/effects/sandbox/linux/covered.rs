//! Which paths a locked run may change.

use crate::effects::sandbox::allowed::Allowed;
use std::os::unix::fs::FileTypeExt;
use std::path::Path;

/// Where nothing that is written stays.
pub(super) const DEVICES: [&str; 8] =
    ["/dev/null", "/dev/full", "/dev/zero", "/dev/tty", "/dev/ptmx", "/dev/pts", "/dev/random", "/dev/urandom"];

/// What is allowed, as the kernel and its questions need it.
pub(super) trait Covers {
    /// What the kernel is given: what exists, and the folder of what does not. That only where each call is looked at as
    /// well (`asks`), as it is more than what was meant.
    fn for_kernel(&self, asks: bool) -> impl Iterator<Item = &Path>;

    /// Whether this may be changed; `path` has no links in it.
    fn covers(&self, path: &Path) -> bool;

    /// Whether it is on the way to what may be changed: who makes what is allowed begins by making that.
    fn leads_to(&self, path: &Path) -> bool;
}

impl Covers for Allowed {
    fn for_kernel(&self, asks: bool) -> impl Iterator<Item = &Path> {
        let given = move |path: &'_ Path| path.exists();
        self.paths().filter_map(move |path| if given(path) { Some(path) } else { path.parent().filter(|_| asks) })
    }

    fn covers(&self, path: &Path) -> bool {
        self.paths().any(|allowed| path.starts_with(allowed)) || keeps_nothing(path)
    }

    fn leads_to(&self, path: &Path) -> bool {
        self.paths().any(|allowed| allowed.starts_with(path))
    }
}

/// Whether nothing stays of what is written there: devices, terminals, and what the kernel says of processes.
fn keeps_nothing(path: &Path) -> bool {
    DEVICES.iter().any(|device| path.starts_with(device))
        || path.starts_with("/proc") && !path.starts_with("/proc/sys")
        || path.starts_with("/dev") && is_terminal(path)
}

fn is_terminal(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    (name.starts_with("tty") || name == "console")
        && path.metadata().is_ok_and(|file| file.file_type().is_char_device())
}
