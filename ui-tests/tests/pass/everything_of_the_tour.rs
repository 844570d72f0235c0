//! The plugin of the documentation.
use provisioner::prelude::*;

/// My custom functionality for Provisioner
#[provisioner::plugin(name = "myplugin", config_file = "everything_of_the_tour.yaml")]
pub struct MyPlugin {
    /// Who is greeted when nobody is named
    pub some_setting: String,
    /// Whether the plugin is in the menu
    pub enabled: bool,
    /// How often something is tried again
    pub retry: Retry,
}

/// How often something is tried again
#[provisioner::config]
pub struct Retry {
    /// How many times
    pub attempts: u32,
    /// How long between two attempts
    pub wait_seconds: Option<u64>,
}

/// Print a hello message
#[provisioner::command]
fn hello(ctx: &Context) {
    ctx.out().line("Hello from my custom plugin!");
}

/// Greet somebody
#[provisioner::command]
fn greet(
    ctx: &Context,
    config: &MyPlugin,
    /// Who to greet
    #[arg(long, short = 'N', env = "MYPLUGIN_NAME", config = some_setting)]
    name: String,
    /// How many times
    #[arg(long, config = retry.attempts)]
    times: u32,
    /// Say it loudly
    loud: bool,
) -> Result<()> {
    for _ in 0..times {
        ctx.out().line(format!("{name} {loud} {}", config.enabled));
    }
    Ok(())
}

/// Manage clusters
#[provisioner::group]
pub struct Cluster {
    /// Which region
    #[arg(long, default_value = "eu-1")]
    pub region: String,
}

/// Create a cluster
#[provisioner::command(group = Cluster)]
fn create(
    effects: &Effects,
    cluster: &Cluster,
    /// What it is called
    name: String,
) -> Result<()> {
    effects.process("kind").args(["create", "cluster", "--name", &name]).run()?;
    effects.files().write("kind.txt", &cluster.region)?;
    Ok(())
}
