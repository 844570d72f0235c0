//! Every command that is linked in or built in, looked at from outside: in a dry run no call that changes a file
//! succeeds, but in the folder that the run has for itself.

use crate::registry::{CommandLines, every_command};
use crate::trace::{self, Kernel, traced};
use crate::world::{Claim, World};

pub(crate) fn claims() -> Vec<(String, Claim)> {
    let claims: [(&str, fn()); 3] = [
        ("traced: no command changes anything", no_command_changes_anything),
        ("traced: on an old kernel a bypass is seen", on_an_old_kernel_a_bypass_is_seen),
        ("traced: on an old kernel effects change nothing", on_an_old_kernel_effects_change_nothing),
    ];
    claims.map(|(name, claim)| (name.to_owned(), Box::new(claim) as Claim)).into()
}

fn no_command_changes_anything() {
    if !trace::is_possible() {
        return;
    }
    let commands = commands();
    for known in ["lock around", "lock declares", "lock version", "config set", "config edit", "completions", "apply"] {
        assert!(commands.contains_key(known), "{known} is not among {:?}", commands.keys());
    }
    let mut runs = 0;
    for (name, lines) in commands {
        let mut codes = Vec::new();
        let world = World::prepared();
        for line in lines {
            let mut traced = run(&world, &line, Kernel::Present);
            // What a query declares, and the cache.
            let kept = match name.as_str() {
                "lock declares" => vec![world.path("declared.txt"), world.path("folder")],
                "lock strays" | "lock follows" => vec![world.path("declared.txt")],
                "lock caches" => vec![world.path("home/.cache")],
                _ => Vec::new(),
            };
            traced.changes.retain(|change| !kept.iter().any(|path| change.contains(&*path.to_string_lossy())));
            assert!(traced.changes.is_empty(), "{line:?} changed:\n{}", traced.changes.join("\n"));
            codes.push(traced.output.status.code());
            runs += 1;
        }
        assert!(codes.iter().any(|code| *code != Some(2)), "no arguments of `{name}` were right");
    }
    println!("{runs} command lines");
}

fn on_an_old_kernel_a_bypass_is_seen() {
    if !trace::is_possible() {
        return;
    }
    let line = ["lock", "around", "write"].map(str::to_owned);
    let world = World::new();
    let traced = run(&world, &line, Kernel::Old);
    let path = world.path("new.txt");
    assert!(traced.changes.iter().any(|change| change.contains(&*path.to_string_lossy())), "{traced:?}");
    assert!(path.exists());
}

fn on_an_old_kernel_effects_change_nothing() {
    if !trace::is_possible() {
        return;
    }
    let world = World::new();
    let traced = run(&world, &["lock", "plans"].map(str::to_owned), Kernel::Old);
    assert!(traced.changes.is_empty(), "{traced:?}");
    let stdout = String::from_utf8_lossy(&traced.output.stdout).into_owned();
    assert!(stdout.contains("write planned.txt"), "{stdout}");
    let reason = "not enforced by the kernel: this kernel has no Landlock, which is a part of Linux since 5.13\n";
    assert!(stdout.ends_with(reason), "{stdout}");
}

fn commands() -> CommandLines {
    let world = World::new();
    every_command(&|args| world.run(args).stdout(), "plan.json")
}

fn run(world: &World, line: &[String], kernel: Kernel) -> trace::Traced {
    let args: Vec<&str> = line.iter().map(String::as_str).chain(["--dry-run", "-y"]).collect();
    let mut command = world.command(&args);
    command.env("EDITOR", "touch").env_remove("VISUAL");
    traced(&command, kernel, &world.path("tmp/provisioner-"))
}
