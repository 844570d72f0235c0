//! The attributes of `provisioner-core`; use them through that crate.

mod arguments;
mod command;
mod config;
mod config_file;
mod diagnostics;
mod docs;
mod group;
mod link;
mod names;
mod options;
mod paths;
mod plugin;
mod recover;
mod root;
mod serde_derive;
mod state;

use proc_macro::TokenStream;
use serde_derive::Direction;

/// Makes a struct at the crate's root a plugin and its configuration.
#[proc_macro_attribute]
pub fn plugin(options: TokenStream, item: TokenStream) -> TokenStream {
    plugin::plugin(options.into(), item.into()).into()
}

/// Makes a struct or enum a part of a plugin's configuration.
#[proc_macro_attribute]
pub fn config(options: TokenStream, item: TokenStream) -> TokenStream {
    config::config(options.into(), item.into()).into()
}

/// Makes a struct a group of commands.
#[proc_macro_attribute]
pub fn group(options: TokenStream, item: TokenStream) -> TokenStream {
    group::group(options.into(), item.into()).into()
}

/// Makes a function a command.
#[proc_macro_attribute]
pub fn command(options: TokenStream, item: TokenStream) -> TokenStream {
    command::command(options.into(), item.into()).into()
}

/// The whole `main.rs` of a program: links the plugins among its dependencies and runs.
#[proc_macro]
pub fn main(input: TokenStream) -> TokenStream {
    link::main(input.into()).into()
}

/// Links the plugins among the dependencies, for a `main` of one's own; its value is the `Program`.
#[proc_macro]
pub fn link_plugins(input: TokenStream) -> TokenStream {
    link::link_plugins(input.into()).into()
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn derive_serialize(input: TokenStream) -> TokenStream {
    serde_derive::derive(Direction::Serialize, input.into()).into()
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn derive_deserialize(input: TokenStream) -> TokenStream {
    serde_derive::derive(Direction::Deserialize, input.into()).into()
}
