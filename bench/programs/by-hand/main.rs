//! The tool that everything is compared with: one plugin, written by hand with clap's derive and a YAML merge, with the
//! commands, the configuration and the modifiers of `plugins/myplugin`.

mod config;

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// A command-line tool made of plugins
#[derive(Parser)]
#[command(name = "provisioner", version)]
struct Cli {
    #[command(flatten)]
    modifiers: Modifiers,
    #[command(subcommand)]
    command: Commands,
}

#[derive(Args)]
#[command(next_help_heading = "Modifiers")]
struct Modifiers {
    /// Show the debug log and the causes of errors
    #[arg(short, long, global = true)]
    verbose: bool,
    /// Answer every confirmation with yes, every other prompt with its default
    #[arg(short = 'y', long, global = true)]
    auto_prompt: bool,
    /// Change nothing; print the plan
    #[arg(short, long, global = true)]
    dry_run: bool,
    /// No prompts, spinners or colours
    #[arg(short, long, global = true)]
    non_interactive: bool,
    /// Act as on another platform
    #[arg(long, global = true, value_enum)]
    os_arch: Option<OsArch>,
    /// Only results and errors
    #[arg(short, long, global = true)]
    quiet: bool,
    /// When to colour the output
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: ColorWhen,
    /// The configuration file
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum OsArch {
    LinuxAmd64,
    LinuxArm64,
    DarwinAmd64,
    DarwinArm64,
    WindowsAmd64,
    WindowsArm64,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Commands {
    /// My custom functionality for Provisioner
    Myplugin {
        #[command(subcommand)]
        command: Myplugin,
    },
    /// Print the version
    Version,
}

#[derive(Subcommand)]
enum Myplugin {
    /// Print a hello message
    Hello,
    /// Greet somebody
    Greet(Greet),
    /// Manage clusters
    Cluster(Cluster),
    /// Print the version
    Version,
}

#[derive(Args)]
struct Greet {
    /// Who to greet
    #[arg(long, short = 'N', env = "MYPLUGIN_NAME")]
    name: Option<String>,
    /// Say it loudly
    #[arg(long)]
    loud: bool,
}

#[derive(Args)]
struct Cluster {
    /// Which region
    #[arg(long, default_value = "eu-1", global = true)]
    region: String,
    #[command(subcommand)]
    command: ClusterCommand,
}

#[derive(Subcommand)]
enum ClusterCommand {
    /// Create a cluster
    Create {
        /// What to call it
        name: String,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<()> {
    let modifiers = &cli.modifiers;
    if modifiers.verbose {
        let platform = modifiers.os_arch.and_then(|platform| platform.to_possible_value());
        eprintln!("platform: {:?}, colour: {}", platform, !matches!(modifiers.color, ColorWhen::Never));
    }
    match &cli.command {
        Commands::Version | Commands::Myplugin { command: Myplugin::Version } => println!(env!("CARGO_PKG_VERSION")),
        Commands::Myplugin { command: Myplugin::Hello } => println!("Hello from my custom plugin!"),
        Commands::Myplugin { command: Myplugin::Greet(greet) } => {
            let config = config::load(modifiers.config.as_deref())?;
            let name = greet.name.as_ref().unwrap_or(&config.some_setting);
            let greeting = format!("Hello, {name}!");
            println!("{}", if greet.loud { greeting.to_uppercase() } else { greeting });
            if modifiers.verbose {
                let wait = config.retry.wait_seconds.unwrap_or_default();
                eprintln!("on: {}, attempts: {}, wait: {wait}", config.enabled, config.retry.attempts);
            }
        }
        Commands::Myplugin { command: Myplugin::Cluster(cluster) } => create(cluster, modifiers)?,
    }
    Ok(())
}

fn create(cluster: &Cluster, modifiers: &Modifiers) -> Result<()> {
    let ClusterCommand::Create { name } = &cluster.command;
    let confirmed = modifiers.auto_prompt || modifiers.non_interactive;
    if modifiers.dry_run || !confirmed {
        println!("run kind create cluster --name {name}\nwrite kind.txt");
        return Ok(());
    }
    let status = std::process::Command::new("kind").args(["create", "cluster", "--name", name]).status()?;
    if !status.success() {
        return Err(format!("`kind` failed: {status}").into());
    }
    std::fs::write("kind.txt", &cluster.region)?;
    if !modifiers.quiet {
        println!("created {name}");
    }
    Ok(())
}
