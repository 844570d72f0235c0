//! Needed by Cargo's `links` key alone: it makes two versions of this crate in one binary a resolver error.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
