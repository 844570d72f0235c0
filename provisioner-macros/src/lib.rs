//! The attributes, macros and derives of [`provisioner-core`](https://docs.rs/provisioner-core); use them through that
//! crate, which re-exports them.
//!
//! Each attribute is a folder with the stages `parse`, `check` and `expand`, over a small floor: `diagnostics`,
//! `options`, `names`, `docs`, `paths`, `recover`. What a plugin's struct says of configuration is in `config`, what its
//! YAML file says in `config_file`, what comes from the command line in `arguments`.

#[cfg(test)]
mod agreement;
mod arguments;
mod bug;
mod command;
mod config;
mod config_file;
mod diagnostics;
mod docs;
#[cfg(test)]
mod fuzz;
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
mod surroundings;

use proc_macro::TokenStream;
use serde_derive::Direction;

/// Makes a struct at the crate's root a plugin, and its fields the plugin's configuration.
///
/// ```ignore
/// /// Manage the cloud
/// #[provisioner::plugin(name = "aws")]
/// pub struct Aws {
///     /// Where everything is created
///     pub region: String,
/// }
/// ```
///
/// | option | |
/// |---|---|
/// | `name = "aws"` | the name in the menu, kebab-case; required |
/// | `about = "…"` | the help, in place of the doc comment |
/// | `config_file = "…"` | the file with the defaults; `resources/config.yaml` unless told |
/// | `validate = path` | a `fn(&Self) -> Result<()>` that looks at the merged configuration |
/// | `crate = path` | where `provisioner` is, if the dependency has another name |
///
/// A unit struct is a plugin without configuration, and needs no file. The file is checked while compiling: every field
/// has a value or is an `Option`, every key is a field, every value is of the field's kind.
#[proc_macro_attribute]
pub fn plugin(options: TokenStream, item: TokenStream) -> TokenStream {
    bug::attribute(plugin::plugin, options, item)
}

/// Makes a struct or an enum a part of a plugin's configuration.
///
/// ```ignore
/// #[provisioner::config]
/// pub struct Retry {
///     pub attempts: u32,
///     pub wait_seconds: Option<u64>,
/// }
/// ```
///
/// On a field, `#[config(secret)]` hides the value wherever it is shown, and `#[config(any)]` takes a type of another
/// crate as it is; `#[serde(rename = "…")]`, `#[serde(default)]` and their like do what they do in serde.
#[proc_macro_attribute]
pub fn config(options: TokenStream, item: TokenStream) -> TokenStream {
    bug::attribute(config::config, options, item)
}

/// Makes a struct a group of commands, and its fields options that the commands share.
///
/// ```ignore
/// /// Manage clusters
/// #[provisioner::group]
/// pub struct Cluster {
///     /// Which region
///     #[arg(long, default_value = "eu-1")]
///     pub region: String,
/// }
/// ```
///
/// | option | |
/// |---|---|
/// | `name = "cluster"` | the name in the menu, instead of the struct's in kebab-case |
/// | `parent = Type` | the group around this one |
/// | `crate = path` | where `provisioner` is, if the dependency has another name |
#[proc_macro_attribute]
pub fn group(options: TokenStream, item: TokenStream) -> TokenStream {
    bug::attribute(group::group, options, item)
}

/// Makes a function a command.
///
/// ```ignore
/// /// Create a cluster
/// #[provisioner::command(group = Cluster)]
/// fn create(
///     effects: &Effects,
///     cluster: &Cluster,
///     /// What it is called
///     name: String,
/// ) -> Result<()> {
///     effects.files().write(format!("{name}.txt"), &cluster.region)
/// }
/// ```
///
/// What is taken by reference is given: `&Context`, `&Effects`, the plugin's struct, the struct of an enclosing group.
/// What is taken by value comes from the command line, as in clap's derive: `T` is required, `Option<T>` optional, `Vec<T>`
/// many, all of them positional unless `#[arg(long)]` or `#[arg(short)]` says otherwise; `bool` is a flag.
/// `#[arg(config = path.to.field)]` makes the configuration the default.
///
/// | option | |
/// |---|---|
/// | `name = "deploy"` | the name in the menu, instead of the function's in kebab-case |
/// | `group = Type` | the group the command is in |
/// | `alias = "rm"`, `aliases = ["rm", "del"]` | other names |
/// | `hidden` | left out of the menu |
/// | `deprecated = "use …"` | warns whoever calls it |
/// | `confirm = "Delete {name}?"` | asks first; a format string over the parameters |
/// | `crate = path` | where `provisioner` is, if the dependency has another name |
///
/// The function returns `()`, `Result<()>` or `Result<ExitCode>`. With the feature `async` it may be `async`.
#[proc_macro_attribute]
pub fn command(options: TokenStream, item: TokenStream) -> TokenStream {
    bug::attribute(command::command, options, item)
}

/// The whole `main.rs` of a program: links the plugins among its dependencies, and runs.
///
/// ```ignore
/// provisioner::main!();
/// ```
///
/// A plugin is a dependency in `Cargo.toml` whose package is called `provisioner-<name>-plugin`, or that is named in
/// `[package.metadata.provisioner] plugins = ["…"]`. Renamed, inherited, optional and target-specific ones are found.
#[proc_macro]
pub fn main(input: TokenStream) -> TokenStream {
    bug::guarded(|| link::main(input.into()))
}

/// Links the plugins among the dependencies, for a `main` of one's own. Its value is the `Program`.
///
/// ```ignore
/// fn main() -> std::process::ExitCode {
///     provisioner::run(provisioner::link_plugins!())
/// }
/// ```
#[proc_macro]
pub fn link_plugins(input: TokenStream) -> TokenStream {
    bug::guarded(|| link::link_plugins(input.into()))
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn derive_serialize(input: TokenStream) -> TokenStream {
    bug::guarded(|| serde_derive::derive(Direction::Serialize, input.into()))
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn derive_deserialize(input: TokenStream) -> TokenStream {
    bug::guarded(|| serde_derive::derive(Direction::Deserialize, input.into()))
}
