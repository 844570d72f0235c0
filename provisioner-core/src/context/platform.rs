//! The platform this binary was built for, in the words of `--os-arch`.

use crate::os_arch::OsArch;
use std::env::consts;

pub(super) fn current() -> OsArch {
    let os = if consts::OS == "macos" { "darwin" } else { consts::OS };
    let arch = match consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    OsArch { os, arch }
}
