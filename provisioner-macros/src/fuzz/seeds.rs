//! Valid plugins, from which the fuzzer starts.

use proc_macro2::TokenStream;

/// One use of one macro.
pub(super) struct Seed {
    pub(super) attribute: &'static str,
    pub(super) expand: fn(TokenStream, TokenStream) -> TokenStream,
    pub(super) options: &'static str,
    pub(super) item: &'static str,
}

const fn command(options: &'static str, item: &'static str) -> Seed {
    Seed { attribute: "command", expand: crate::command::command, options, item }
}

const fn group(options: &'static str, item: &'static str) -> Seed {
    Seed { attribute: "group", expand: crate::group::group, options, item }
}

const fn config(item: &'static str) -> Seed {
    Seed { attribute: "config", expand: crate::config::config, options: "crate = ::sdk", item }
}

fn serialize(_: TokenStream, item: TokenStream) -> TokenStream {
    crate::serde_derive::serialize(item)
}

fn deserialize(_: TokenStream, item: TokenStream) -> TokenStream {
    crate::serde_derive::deserialize(item)
}

pub(super) const SEEDS: &[Seed] = &[
    Seed {
        attribute: "plugin",
        expand: crate::plugin::plugin,
        options: r#"name = "aws", about = "Manage the cloud", crate = ::sdk"#,
        item: "pub struct Aws;",
    },
    command("", "/// Say hello\nfn hello(ctx: &Context) { ctx.out().line(\"hello\"); }"),
    command(
        r#"name = "say-hello", alias = "hi", hidden, deprecated = "no", confirm = "Greet {name}?""#,
        r#"/// Greet
        pub(crate) fn greet(ctx: &Context, config: &Aws,
            /** Who */ #[arg(long, short = 'N', env = "NAME", config = some.setting)] name: String,
            loud: bool) -> Result<()> { Ok(()) }"#,
    ),
    command(
        r#"group = cloud::Cluster, aliases = ["rm", "del"], crate = sdk"#,
        r#"/// Delete
        fn delete(effects: &Effects, cluster: &crate::Cluster, mode: Mode, #[command(flatten)] shared: Shared,
            #[arg(long, default_value = "3", requires = "mode", value_parser = clap::value_parser!(u64).range(1..))] count: u64,
            #[cfg(unix)] #[arg(long)] owner: Option<String>, names: Vec<std::path::PathBuf>) -> Result<ExitCode, io::Error> { x }"#,
    ),
    group("", "/// Manage clusters\npub struct Cluster;"),
    group(
        r#"name = "nodes", parent = Cluster"#,
        r#"/// Manage nodes
        pub struct Node {
            /// Which region
            #[arg(long, short, default_value = "eu-1")] pub region: String,
            #[cfg(unix)] #[arg(long, config = zones)] zones: Vec<u8>,
            loud: bool,
        }"#,
    ),
    config(
        "/// Retries\npub struct Retry { /// How many\n#[serde(rename = \"n\", default)] pub attempts: u32, #[config(secret)] key: Option<String>, #[config(any)] any: Any }",
    ),
    config("#[serde(rename_all = \"kebab-case\")] pub enum Size { Small, Large(u8), Other { name: String } }"),
    Seed {
        attribute: "Serialize",
        expand: serialize,
        options: "",
        item: "pub struct Pair<T> { #[serde(skip)] a: T, b: Option<Box<Pair<T>>> }",
    },
    Seed {
        attribute: "Deserialize",
        expand: deserialize,
        options: "",
        item: "#[serde(untagged)] enum One<'a> { A(&'a str), B { c: u8 } }",
    },
];
