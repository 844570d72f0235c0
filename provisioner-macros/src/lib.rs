//! The attributes, macros and derives of [`provisioner-core`](https://docs.rs/provisioner-core); use them through that
//! crate, which re-exports them.
//!
//! Each attribute is a folder with the stages `parse`, `check` and `expand`, over a small floor: `diagnostics`,
//! `options`, `names`, `docs`, `paths`, `recover`, `written`. What a plugin's struct says of configuration is in
//! `config`, what its YAML file says in `config_file`, what comes from the command line in `arguments`.

#![cfg_attr(not(feature = "link"), allow(dead_code, unused_imports))]

mod arguments;
mod attributes;
mod claims;
mod command;
mod command_error;
mod config;
mod config_file;
mod crate_state;
mod diagnostics;
mod docs;
mod enclosing_item;
#[cfg(test)]
mod fuzz;
mod group;
#[cfg(feature = "link")]
mod link;
mod named_fields;
mod names;
mod options;
mod panic;
mod paths;
mod plugin;
mod plugin_anchor;
mod recover;
mod serde_derive;
mod shared_options;
mod state;
mod tokens;

use proc_macro::TokenStream;

/// Makes a struct at the crate's root a plugin, and its fields the plugin's configuration.
///
/// ```standalone_crate
/// use provisioner::prelude::*;
///
/// /// Manage the cloud
/// #[provisioner::plugin(
/// #   config_file = "resources/aws.yaml",
///     name = "aws",
///     validate = Self::check,
/// )]
/// pub struct Aws {
///     /// Where everything is created
///     pub region: String,
///     pub retry: Retry,
/// }
///
/// #[provisioner::config]
/// pub struct Retry {
///     pub attempts: u32,
/// }
///
/// impl Aws {
///     fn check(&self) -> Result<()> {
///         if self.retry.attempts == 0 { Err(Error::new("`retry.attempts` is at least 1")) } else { Ok(()) }
///     }
/// }
/// # fn main() {}
/// ```
///
/// | option | what it is | without it |
/// |---|---|---|
/// | `name = "aws"` | the name in the menu and the key in configuration files, kebab-case | required |
/// | `about = "…"` | the help | the doc comment |
/// | `config_file = "…"` | the file with the defaults, inside the crate | `resources/config.yaml` |
/// | `validate = path` | a `fn(&Self) -> Result<()>` that looks at the merged configuration before a command does | every configuration that can be read is accepted |
/// | `crate = path` | where `provisioner` is, if the dependency has another name | `::provisioner` |
///
/// A unit struct is a plugin without configuration, and needs no file. The file is checked while compiling: every field
/// has a value or is an `Option`, every key is a field, every value is of the field's kind. The fields have the keys of
/// [`macro@config`].
#[proc_macro_attribute]
pub fn plugin(options: TokenStream, item: TokenStream) -> TokenStream {
    panic::attribute(plugin::plugin, options, item)
}

/// Makes a struct or an enum a part of a plugin's configuration.
///
/// ```
/// use provisioner::prelude::*;
///
/// #[provisioner::config]
/// pub struct Registry {
///     pub url: String,
///     #[config(secret)]
///     pub token: Option<String>,
///     #[serde(default, rename = "retries")]
///     pub attempts: u32,
/// }
/// # fn main() {}
/// ```
///
/// | option | what it is | without it |
/// |---|---|---|
/// | `crate = path` | where `provisioner` is, if the dependency has another name | `::provisioner` |
/// | `#[config(secret)]` on a field | the value is hidden wherever it is shown | it is shown |
/// | `#[config(any)]` on a field | a type of another crate, which serde reads and nothing checks while compiling | a plain type, or one with this attribute |
/// | `#[serde(rename = "…")]` | the key, or the enum's value | the name as written |
/// | `#[serde(rename_all = "…")]`, `rename_all_fields` on a type | the case of all its names | as written |
/// | `#[serde(alias = "…")]` | another key for it | |
/// | `#[serde(default)]`, `default = "path"` | its value where the file has none | the file has one, or it is an `Option` |
/// | `#[serde(skip)]` | no key at all | |
/// | `#[serde(with = "…")]`, `deserialize_with` | how it is read; nothing checks it while compiling | by its type |
///
/// `flatten`, `tag`, `content`, `untagged`, `other`, `from`, `try_from` and `remote` are refused: with them nobody can
/// tell which keys there are.
#[proc_macro_attribute]
pub fn config(options: TokenStream, item: TokenStream) -> TokenStream {
    panic::attribute(config::config, options, item)
}

/// Makes a struct a group of commands, and its fields options that the commands share.
///
/// ```standalone_crate
/// # use provisioner::prelude::*;
/// # /// Manage the cloud
/// # #[provisioner::plugin(name = "aws", config_file = "resources/aws.yaml")]
/// # pub struct Aws { pub region: String, pub retry: Retry }
/// # #[provisioner::config]
/// # pub struct Retry { pub attempts: u32 }
/// /// Manage clusters
/// #[provisioner::group]
/// pub struct Cluster {
///     /// Which region
///     #[arg(long, default_value = "eu-1")]
///     pub region: String,
/// }
/// # fn main() {}
/// ```
///
/// | option | what it is | without it |
/// |---|---|---|
/// | `name = "cluster"` | the name in the menu, kebab-case | the struct's name in kebab-case |
/// | `parent = Type` | the group around this one | directly below the plugin |
/// | `root` | its options belong to the plugin itself: `kube -C prod list`; any command of the plugin may take the struct | they belong to a group |
/// | `alias = "c"`, `aliases = ["c", "cl"]` | other names | none |
/// | `hidden` | left out of the menu | in the menu |
/// | `heading = "Machines"` | what it stands under in the menu | `Groups` |
/// | `deprecated = "use …"` | warns whoever calls one of its commands, with this text | no warning |
/// | `crate = path` | where `provisioner` is, if the dependency has another name | `::provisioner` |
///
/// Each field is an option: a `bool`, or a field with `#[arg(long)]` or `#[arg(short)]`. Its keys are those of a
/// [command's](macro@command) parameters. No command or group inside has an option of the same name.
#[proc_macro_attribute]
pub fn group(options: TokenStream, item: TokenStream) -> TokenStream {
    panic::attribute(group::group, options, item)
}

/// Makes a function a command.
///
/// ```standalone_crate
/// # use provisioner::prelude::*;
/// # /// Manage the cloud
/// # #[provisioner::plugin(name = "aws", config_file = "resources/aws.yaml")]
/// # pub struct Aws { pub region: String, pub retry: Retry }
/// # #[provisioner::config]
/// # pub struct Retry { pub attempts: u32 }
/// # /// Manage clusters
/// # #[provisioner::group]
/// # pub struct Cluster;
/// #[derive(Args)]
/// struct Size {
///     /// How many machines
///     #[arg(long, default_value_t = 3)]
///     machines: u32,
/// }
///
/// /// Create a cluster
/// #[provisioner::command(group = Cluster, alias = "new", confirm = "Create {name} in {region}?")]
/// fn create(
///     effects: &Effects,
///     /// What it is called
///     name: String,
///     /// Where it is created
///     #[arg(long, config = region)]
///     region: String,
///     #[command(flatten)] size: Size,
/// ) -> Result<()> {
///     effects.files().write(format!("{name}.txt"), format!("{region}: {}", size.machines))
/// }
/// # fn main() {}
/// ```
///
/// | option | what it is | without it |
/// |---|---|---|
/// | `name = "deploy"` | the name in the menu, kebab-case | the function's name in kebab-case |
/// | `group = Type` | the group the command is in | directly below the plugin |
/// | `alias = "rm"`, `aliases = ["rm", "del"]` | other names | none |
/// | `hidden` | left out of the menu | in the menu |
/// | `heading = "Clusters"` | what it stands under in the menu | `Commands` |
/// | `deprecated = "use …"` | warns whoever calls it, with this text | no warning |
/// | `confirm = "Delete {name}?"` | asks first. A format string over what comes from the command line, and over the fields of its groups: `{name}`, `{name:?}` for an `Option` or a `Vec`, `{{` for the brace itself | asks nothing |
/// | `in_calls` | the question and the warning come too where other code calls the function, which then takes `&Context` | on the command line only |
/// | `before_help = "…"`, `after_help = "…"` | a text before, or after, the rest of its help | none |
/// | `crate = path` | where `provisioner` is, if the dependency has another name | `::provisioner` |
///
/// One rule for parameters: what is taken **by reference is given**, what is taken **by value comes from the command
/// line**. Given are `&Context`, `&Effects` (without it the command changes nothing), the plugin's struct, the struct of
/// an enclosing group, and what a function with [`#[state]`](macro@state) makes. By value, as in clap's derive, `T` is required, `Option<T>` optional, `Vec<T>` many; all of them
/// are positional unless `#[arg(long)]` or `#[arg(short)]` says otherwise; `bool` is a flag. The doc comment is the help.
///
/// | key of a parameter | what it is |
/// |---|---|
/// | `#[arg(long)]`, `short`, `env`, `default_value = "…"`, … | what clap's `Arg` has, by the same names |
/// | `#[arg(config = path.to.field)]` | the default is the field of the plugin's struct; the command line and `env` come before it, `default_value` behind it |
/// | `#[command(flatten)]` | the options of a struct with `#[derive(Args)]` |
///
/// The function returns `()`, `Result<()>` or `Result<ExitCode>`. With the feature `async` it may be `async`.
#[proc_macro_attribute]
pub fn command(options: TokenStream, item: TokenStream) -> TokenStream {
    panic::attribute(command::command, options, item)
}

/// Makes what a function returns a state: a value that any command of the plugin may take by reference.
///
/// ```standalone_crate
/// use provisioner::prelude::*;
///
/// /// Manage clusters
/// #[provisioner::plugin(name = "kube")]
/// pub struct Kube;
///
/// pub struct Client {
///     token: String,
/// }
///
/// #[provisioner::state]
/// fn client(ctx: &Context) -> Result<Client> {
///     let token = ctx.var("KUBE_TOKEN").ok_or_else(|| Error::new("`KUBE_TOKEN` is not set"))?;
///     Ok(Client { token })
/// }
///
/// /// List the clusters
/// #[provisioner::command]
/// fn list(ctx: &Context, client: &Client) {
///     ctx.out().line(client.token.len());
/// }
/// # fn main() {}
/// ```
///
/// It is made when a command that takes it is about to run, after its arguments are read and its `confirm` is answered,
/// and at most once a run; never for help. Where it cannot be made, its error is the command's. The function takes
/// references only: `&Context`, `&Effects`, the plugin's struct, the struct of a `group(root)`, other states. It may be
/// `async` with the feature `async`. The type may come from any crate; for two of one type write a struct around each. A
/// test puts its own in the place: `Cli::state(value)`.
///
/// | option | what it is | without it |
/// |---|---|---|
/// | `crate = path` | where `provisioner` is, if the dependency has another name | `::provisioner` |
#[proc_macro_attribute]
pub fn state(options: TokenStream, item: TokenStream) -> TokenStream {
    panic::attribute(state::state, options, item)
}

/// The whole `main.rs` of a program: links the plugins among its dependencies, and runs.
///
/// ```ignore
/// provisioner::main!();
/// ```
///
/// A binary of one plugin puts its commands at the top, `kube list` in the place of `kube kube list`, beside the built-in
/// commands and what other plugins there are:
///
/// ```ignore
/// provisioner::main!(root = "kube");
/// ```
///
/// The description at the top of the program's help is the `description` in its `Cargo.toml`, or another:
///
/// ```ignore
/// provisioner::main!(about = "Manage clusters");
/// ```
///
/// A binary with the name of another program's subcommand, such as `cargo-x` or `kubectl-x`, may be called by that:
/// `cargo x list`. The word that the host passes on is left out.
///
/// A plugin is a dependency in `Cargo.toml` whose package is called `provisioner-<name>-plugin`, or that is named in
/// `[package.metadata.provisioner] plugins = ["…"]`. Renamed, inherited, optional and target-specific ones are found.
#[cfg(feature = "link")]
#[proc_macro]
pub fn main(input: TokenStream) -> TokenStream {
    panic::guarded(link::main, input)
}

/// Links the plugins among the dependencies, as [`main!`](macro@main) does, for a `main` of one's own. Its value is the
/// `Program`, which `provisioner::run` runs.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     provisioner::run(provisioner::link_plugins!())
/// }
/// ```
#[cfg(feature = "link")]
#[proc_macro]
pub fn link_plugins(input: TokenStream) -> TokenStream {
    panic::guarded(link::link_plugins, input)
}

/// Implements `CommandError`: an error of one's own knows its code, its help and its exit code, wherever it becomes an
/// error of a command.
///
/// ```
/// use provisioner::prelude::*;
/// use std::fmt;
///
/// #[derive(Debug, provisioner::CommandError)]
/// #[command_error(exit_code = 4)]
/// enum KubeError {
///     #[command_error(help = "is the VPN on? {host} is only known inside")]
///     Unreachable { host: String },
///     #[command_error(code = "no-such-cluster", exit_code = 5)]
///     Missing(String),
/// }
///
/// impl fmt::Display for KubeError {
///     fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match self {
///             Self::Unreachable { host } => write!(formatter, "{host} does not answer"),
///             Self::Missing(name) => write!(formatter, "there is no cluster `{name}`"),
///         }
///     }
/// }
///
/// impl std::error::Error for KubeError {}
/// # fn main() {}
/// ```
///
/// | option of `#[command_error(…)]` | what it is | without it |
/// |---|---|---|
/// | `code = "…"` on a variant or a struct | what a program knows the error by, kebab-case | the name in kebab-case |
/// | `help = "…"` on a variant or a struct | what the user can do; a format string over the fields | none |
/// | `exit_code = 4` | what the program ends with; on an enum, for all variants that say nothing else | 1 |
/// | `transparent` on a variant or a struct | its one field, which implements `CommandError`, speaks for it | |
/// | `crate = path` on the type | where `provisioner` is, if the dependency has another name | `::provisioner` |
#[proc_macro_derive(CommandError, attributes(command_error))]
pub fn derive_command_error(input: TokenStream) -> TokenStream {
    panic::guarded(command_error::derive, input)
}

/// clap's derive for a struct of options that commands share, which they take with `#[command(flatten)]`.
///
/// ```
/// use provisioner::prelude::*;
///
/// #[derive(Args)]
/// struct Output {
///     /// Write to this file
///     #[arg(long, short = 'O')]
///     output: Option<PathBuf>,
/// }
/// # use std::path::PathBuf;
/// # fn main() {}
/// ```
///
/// Every key of clap's works. The keys `config` and `complete` go on a parameter of a command, or on a field of a group.
/// An option that every command has, such as `--dry-run`, is refused, as on a parameter.
#[proc_macro_derive(Args, attributes(arg, command, group, clap))]
pub fn derive_args(input: TokenStream) -> TokenStream {
    panic::guarded(shared_options::derive, input)
}

/// Removes the item: what is left is what a derive above it wrote.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn vanish(_: TokenStream, _: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn derive_serialize(input: TokenStream) -> TokenStream {
    panic::guarded(serde_derive::serialize, input)
}

/// serde's derive, for crates that do not depend on serde.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn derive_deserialize(input: TokenStream) -> TokenStream {
    panic::guarded(serde_derive::deserialize, input)
}
