//! Every name that generated code might use means something else here.
#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, unused_macros)]

struct Result;
struct Option;
struct Some;
struct None;
struct Ok;
struct Err;
struct Vec;
struct Box;
struct Default;
struct Clone;
struct Copy;
struct Sync;
struct Sized;
struct From;
struct Into;
struct Iterator;
struct Fn;
struct FnOnce;
struct Drop;
struct ToString;
struct AsRef;
mod std {}
mod core {}
mod alloc {}
mod clap {}
mod serde {}
mod linkme {}
macro_rules! vec { () => { compile_error!("shadowed") }; }
macro_rules! format { () => { compile_error!("shadowed") }; }
macro_rules! stringify { () => { compile_error!("shadowed") }; }
macro_rules! assert { () => { compile_error!("shadowed") }; }
macro_rules! panic { () => { compile_error!("shadowed") }; }
macro_rules! matches { () => { compile_error!("shadowed") }; }
macro_rules! include_bytes { () => { compile_error!("shadowed") }; }
macro_rules! env { () => { compile_error!("shadowed") }; }

type Text = ::std::string::String;

/// Manages clouds
#[::provisioner::plugin(name = "aws", config_file = "shadowed_prelude.yaml")]
pub struct Aws {
    /// The region
    pub region: Text,
}

/// The clusters
#[::provisioner::group]
pub struct Cluster {
    /// The zone
    #[arg(long, default_value = "a")]
    pub zone: Text,
}

/// Creates one
#[::provisioner::command(group = Cluster, alias = "make", confirm = "Create {name}?")]
fn create(
    ctx: &::provisioner::Context,
    effects: &::provisioner::Effects,
    config: &Aws,
    cluster: &Cluster,
    /// Which
    name: Text,
    /// Where
    #[arg(long, config = region)]
    region: Text,
) -> ::provisioner::Result<()> {
    let _ = (ctx, effects, config, cluster, name, region);
    ::std::result::Result::Ok(())
}

/// Says hello
#[::provisioner::command]
fn hello() {}
