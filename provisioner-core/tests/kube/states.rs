//! States: made once, when a command needs them, by a function of the plugin or by a test.

use crate::{Kube, kube};
use provisioner::prelude::*;
use provisioner::testing::Cli;
use std::sync::OnceLock;

struct Client {
    host: String,
}

/// Stands on a client.
struct Quota(usize);

#[provisioner::state]
fn client(config: &Kube, ctx: &Context) -> Result<Client> {
    ctx.out().line("connecting");
    match ctx.var("REFUSED") {
        Some(why) => Err(Error::new(format!("{} refuses: {why}", config.host)).code("refused").exit_code(4)),
        None => Ok(Client { host: config.host.clone() }),
    }
}

#[provisioner::state]
async fn quota(client: &Client) -> Quota {
    Quota(client.host.len())
}

// A type of another crate, and an error that is not ours.
#[provisioner::state]
fn shared() -> std::result::Result<OnceLock<u8>, std::io::Error> {
    Ok(OnceLock::new())
}

/// Takes it, and all that it is made of
#[provisioner::command(confirm = "Use {name}?")]
fn usage(
    ctx: &Context,
    quota: &Quota,
    client: &Client,
    /// What
    #[arg(long, default_value = "it")]
    name: String,
    shared: &OnceLock<u8>,
) {
    shared.get_or_init(|| 7);
    ctx.out().line(format!("{name}: {} of {} at {}", shared.get().copied().unwrap_or_default(), quota.0, client.host));
}

/// What a task that the state began says to the command.
struct Connection(tokio::sync::Mutex<tokio::sync::mpsc::Receiver<u8>>);

#[provisioner::state]
async fn connection() -> Connection {
    let (sender, receiver) = tokio::sync::mpsc::channel(1);
    tokio::spawn(async move {
        for number in 1.. {
            if sender.send(number).await.is_err() {
                return;
            }
        }
    });
    Connection(tokio::sync::Mutex::new(receiver))
}

/// Hears what the state began
#[provisioner::command]
async fn listen(ctx: &Context, connection: &Connection) {
    let mut receiver = connection.0.lock().await;
    for _ in 0..3 {
        ctx.out().line(format!("{:?}", receiver.recv().await));
    }
}

#[test]
fn what_a_state_began_goes_on_with_the_command() {
    kube("listen").assert_success().assert_stdout("Some(1)\nSome(2)\nSome(3)\n");
}

/// Takes none
#[provisioner::command]
fn offline(ctx: &Context) {
    ctx.out().line("offline");
}

/// Takes it later
#[provisioner::command]
async fn later(ctx: &Context, quota: &Quota) {
    ctx.out().line(quota.0);
}

#[test]
fn a_state_is_made_once_for_a_command_that_takes_it_and_for_no_other() {
    kube("usage -y").assert_stdout("connecting\nit: 7 of 12 at kube.example\n");
    kube("later").assert_stdout("connecting\n12\n");
    kube("offline").assert_stdout("offline\n");
}

#[test]
fn nothing_is_made_for_help_for_wrong_usage_or_before_the_answer() {
    for words in ["usage --help", "--help", "usage --nope"] {
        let run = kube(words);
        assert!(!run.stdout().contains("connecting"), "{words}: {}", run.stdout());
    }
    Cli::new().args(["kube", "usage"]).answer("no").run().assert_code(1).assert_stdout("");
}

#[test]
fn the_configuration_reaches_it_although_the_command_does_not_take_it() {
    let run = Cli::new().args(["kube", "usage", "-y"]).config("plugins: {kube: {host: other}}").run();
    run.assert_stdout_contains("7 of 5 at other");
}

#[test]
fn one_that_cannot_be_made_is_the_error_of_the_command() {
    let run = Cli::new().args(["kube", "later"]).env("REFUSED", "closed").run();
    run.assert_code(4).assert_stderr("error: kube.example refuses: closed\ncode: kube.refused\n");
    run.assert_stdout("connecting\n");
}

#[test]
fn a_test_puts_its_own_in_the_place() {
    let cli = Cli::new().args(["kube", "usage", "-y"]).state(Client { host: "fake".into() });
    cli.run().assert_stdout("it: 7 of 4 at fake\n");
    cli.state(Quota(9)).run().assert_stdout("it: 7 of 9 at fake\n");
}
