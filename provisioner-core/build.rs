//! Cargo's `links` key, which makes two versions of this crate in one binary a resolver error, asks for a build script.
//! It also links the unwinder into the binary itself, where that is possible.

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=RUSTC_LINKER");
    if static_unwinder_is_installed() {
        // Of all link options this is the one kind that reaches the binary of any author from a library. Without it
        // every start loads `libgcc_s.so` and searches it for each symbol of libc.
        println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
    }
}

/// Whether the linker of a Linux program with glibc finds gcc's unwinder as an archive, which is part of gcc.
fn static_unwinder_is_installed() -> bool {
    let target = |key: &str| std::env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    // With `crt-static` the standard library links the archive itself.
    let wanted = target("OS") == "linux" && target("ENV") == "gnu" && !target("FEATURE").contains("crt-static");
    let crossing = std::env::var_os("HOST") != std::env::var_os("TARGET");
    let linker = match std::env::var_os("RUSTC_LINKER") {
        Some(linker) => linker,
        None if crossing => return false,
        None => "cc".into(),
    };
    // A compiler that does not know the file repeats its bare name.
    let found = |output: std::process::Output| {
        let path = String::from_utf8_lossy(&output.stdout);
        output.status.success() && Path::new(path.trim()).is_absolute()
    };
    wanted && Command::new(linker).arg("-print-file-name=libgcc_eh.a").output().is_ok_and(found)
}
