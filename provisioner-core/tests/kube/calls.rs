//! A command that another calls as a function: its question and its warning come along where its author says so.

use crate::kube;
use provisioner::prelude::*;
use provisioner::testing::Cli;

/// Parts of a cluster
#[provisioner::group(hidden)]
pub(crate) struct Part {
    /// Where it is
    #[arg(long, default_value = "eu-1")]
    region: String,
}

/// Remove a part
#[provisioner::command(
    group = Part, confirm = "Remove {name} from {region}?", deprecated = "parts go with their cluster", in_calls
)]
fn remove(ctx: &Context, part: &Part, mut name: String) -> Result<()> {
    name.push('!');
    ctx.out().line(format!("removed {name} from {}", part.region));
    Ok(())
}

/// Remove another part, in another way
#[provisioner::command(group = Part, confirm = "Drop {name}?")]
fn drop_it(ctx: &Context, name: String) {
    ctx.out().line(format!("dropped {name}"));
}

/// Wait, then remove
#[provisioner::command(confirm = "Wait?", in_calls)]
async fn wait(ctx: &Context) -> Result<()> {
    ctx.out().line("waited");
    Ok(())
}

/// Remove everything
#[provisioner::command]
async fn remove_all(ctx: &Context) -> Result<()> {
    let part = Part { region: "us-1".into() };
    wait(ctx).await?;
    drop_it(ctx, "a".into());
    remove(ctx, &part, "b".into())
}

#[test]
fn a_call_asks_and_warns_where_the_author_says_so_and_nowhere_else() {
    let run = Cli::new().args(["kube", "remove-all"]).answers(["yes", "yes"]).run();
    run.assert_success().assert_stdout("waited\ndropped a\nremoved b! from us-1\n");
    run.assert_stderr("warning: `remove` is deprecated: parts go with their cluster\n");
    Cli::new()
        .args(["kube", "remove-all"])
        .answers(["yes", "no"])
        .run()
        .assert_code(1)
        .assert_stdout("waited\ndropped a\n");
}

#[test]
fn on_the_command_line_it_asks_and_warns_once() {
    let run = Cli::new().args(["kube", "part", "remove", "x"]).answer("yes").run();
    run.assert_stdout("removed x! from eu-1\n");
    run.assert_stderr("warning: `remove` is deprecated: parts go with their cluster\n");
    kube("part remove x -y").assert_success();
}
