//! The commands of the example plugin.

use crate::MyPlugin;
use provisioner::prelude::*;

/// Print a hello message
#[provisioner::command]
fn hello(ctx: &Context) {
    ctx.out().line("Hello from my custom plugin!");
}

/// Greet somebody
///
/// Without a name, the one from the configuration is greeted.
#[provisioner::command]
fn greet(
    ctx: &Context,
    config: &MyPlugin,
    /// Who to greet
    #[arg(long, short = 'N', env = "MYPLUGIN_NAME", config = some_setting)]
    name: String,
    /// Say it loudly
    loud: bool,
) -> Result<()> {
    ctx.out().line(greeting(&name, loud, config.retry.attempts)?);
    Ok(())
}

/// The greeting itself, apart from the command, so that it can be tested without one.
fn greeting(name: &str, loud: bool, attempts: u32) -> Result<String> {
    if attempts == 0 {
        return Err(Error::new("a greeting that is never tried cannot succeed")
            .help("set `myplugin.retry.attempts` to 1 or more"));
    }
    let text = format!("Hello, {name}!");
    Ok(if loud { text.to_uppercase() } else { text })
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
    /// What to call it
    name: String,
) -> Result<()> {
    effects.process("kind").args(["create", "cluster", "--name", &name]).run()?;
    effects.files().write("kind.txt", &cluster.region)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::greeting;

    #[test]
    fn a_loud_greeting_is_upper_case() {
        assert_eq!(greeting("World", false, 1).unwrap(), "Hello, World!");
        assert_eq!(greeting("World", true, 1).unwrap(), "HELLO, WORLD!");
    }

    #[test]
    fn no_attempt_is_an_error() {
        let error = greeting("World", false, 0).unwrap_err();
        assert_eq!(error.to_string(), "a greeting that is never tried cannot succeed");
    }
}
