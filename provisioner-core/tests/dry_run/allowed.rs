//! What is allowed in a dry run: what leaves nothing behind, and what was declared.

use crate::pty;
use crate::refused::is_named;
use crate::world::{Claim, World};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

pub(crate) fn claims() -> Vec<(String, Claim)> {
    let claims: [(&str, fn()); 11] = [
        ("the plan says nothing about what enforces it", nothing_to_say),
        ("a query writes where it says", a_query_writes_where_it_says),
        ("a query writes nowhere else", a_query_writes_nowhere_else),
        ("what a query may write the command may not", the_command_may_not),
        ("the cache is kept", the_cache_is_kept),
        ("temporary files have a folder that goes away", temporary_files_go_away),
        ("the next run removes what a killed one left", what_a_killed_run_left),
        ("devices that keep nothing are written to", devices_that_keep_nothing),
        ("other devices are not", other_devices),
        ("the network, services and signals are not covered", what_is_not_covered),
        ("who vanishes has changed nothing", who_vanishes),
    ];
    claims.map(|(name, claim)| (name.to_owned(), Box::new(claim) as Claim)).into()
}

fn nothing_to_say() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "version"]).well();
    assert_eq!(ended.stdout(), "lock 0.1.0\n");
}

fn a_query_writes_where_it_says() {
    let world = World::new();
    world.run(&["-d", "lock", "declares"]).well();
    for file in ["declared.txt", "folder/inner.txt"] {
        assert_eq!(fs::read_to_string(world.path(file)).unwrap(), "x\n", "{file}");
    }
    assert!(world.path("folder/deep").is_dir());
}

fn a_query_writes_nowhere_else() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "strays"]);
    is_named(&ended, "strays", &world.path("new.txt"), "take `&Effects`");
    let folder = world.path("");
    let folder = folder.to_string_lossy();
    let help = format!("`ctx.query(\"sh\").writes(\"{}\")`", folder.trim_end_matches('/'));
    assert!(ended.stderr().contains(&help), "{}", ended.stderr());
    assert!(!world.path("new.txt").exists());
    assert!(world.path("declared.txt").exists());
}

fn the_command_may_not() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "follows"]);
    is_named(&ended, "follows", &world.path("declared.txt"), "take `&Effects`");
    assert_eq!(fs::read_to_string(world.path("declared.txt")).unwrap(), "x\n");
}

fn the_cache_is_kept() {
    let world = World::new();
    world.run(&["-d", "lock", "caches"]).well();
    assert_eq!(fs::read_to_string(world.path("home/.cache/demo/deep/kept.txt")).unwrap(), "kept\n");
    // It need not be there before.
    fs::remove_dir_all(world.path("home/.cache/demo")).unwrap();
    world.run(&["-d", "lock", "caches"]).well();
    assert!(world.path("home/.cache/demo/deep/kept.txt").exists());
    // Where caches have no folder, it is among the temporary files.
    fs::remove_dir_all(world.path("home/.cache")).unwrap();
    let before = world.seen();
    world.run(&["-d", "lock", "caches"]).well();
    assert_eq!(world.seen(), before);
}

fn temporary_files_go_away() {
    let world = World::new();
    let before = world.seen();
    let ended = world.run(&["-d", "lock", "scratches"]).well();
    let stdout = ended.stdout();
    let (same, path) = stdout.trim_end().split_once('\n').unwrap();
    assert_eq!(same, "true", "a child has another folder");
    assert!(Path::new(path).starts_with(world.path("tmp")), "{path}");
    assert_eq!(world.seen(), before);
}

fn what_a_killed_run_left() {
    let world = World::new();
    let before = world.seen();
    for runs in [1, 3] {
        let mut killed = Vec::new();
        for run in 0..runs {
            let mut child = world.command(&["-d", "lock", "stays", "100"]).stderr(Stdio::piped()).spawn().unwrap();
            // It warns when its file is there.
            let mut said = [0; 8];
            child.stderr.take().unwrap().read_exact(&mut said).unwrap();
            assert_eq!(fs::read_dir(world.path("tmp")).unwrap().count(), run + 1);
            killed.push(child);
        }
        for mut child in killed {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        world.run(&["-d", "lock", "version"]).well();
        assert_eq!(world.seen(), before);
    }
}

fn devices_that_keep_nothing() {
    let world = World::new();
    let before = world.seen();
    let ended = world.run(&["-d", "lock", "devices"]).well();
    assert_eq!(ended.stderr(), "through\n");
    // `setsid` gives it a terminal of its own.
    let (mut near, far) = pty::open();
    let mut command = world.command(&[]);
    let program = command.get_program().to_owned();
    command = {
        let mut within = Command::new("setsid");
        within.args(["--ctty", "--wait"]).arg(program).args(["-d", "lock", "devices"]);
        within.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        within.current_dir(world.path(""));
        within
    };
    let Ok(mut child) = command.stdin(far).stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        println!("skipped at a terminal: there is no `setsid` here");
        return;
    };
    let status = child.wait().unwrap();
    drop(command);
    let mut seen = Vec::new();
    let mut buffer = [0; 256];
    while let Ok(length @ 1..) = near.read(&mut buffer) {
        seen.extend_from_slice(&buffer[..length]);
    }
    let seen = String::from_utf8_lossy(&seen).into_owned();
    assert!(status.success() && seen.contains("seen"), "{status}: {seen}");
    assert_eq!(world.seen(), before);
}

fn other_devices() {
    let world = World::new();
    // As anybody else than the administrator one may not write there in a real run either.
    let Some(device) = ["/dev/kmsg", "/dev/fuse", "/dev/loop-control"]
        .into_iter()
        .find(|device| fs::OpenOptions::new().write(true).open(device).is_ok())
    else {
        println!("skipped: there is no device here that one may write to");
        return;
    };
    let ended = world.run(&["-d", "lock", "opens", device]);
    is_named(&ended, "opens", Path::new(device), "take `&Effects`");
    for path in ["/dev/shm/demo.txt", "/proc/sys/kernel/domainname"] {
        if Path::new(path).parent().is_some_and(Path::is_dir) {
            let ended = world.run(&["-d", "lock", "opens", path]);
            is_named(&ended, "opens", Path::new(path), "take `&Effects`");
        }
    }
}

/// The page says so: a lock on files is not one on what others do.
fn what_is_not_covered() {
    let world = World::new();
    let network = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let service = std::os::unix::net::UnixListener::bind(world.path("service")).unwrap();
    let mut other = Command::new("sleep").arg("100").spawn().unwrap();
    let (address, process) = (network.local_addr().unwrap().to_string(), other.id().to_string());
    world.run(&["-d", "lock", "reaches", &address, "service", &process]).well();
    let mut got = [0; 1];
    network.accept().unwrap().0.read_exact(&mut got).unwrap();
    service.accept().unwrap().0.read_exact(&mut got).unwrap();
    assert!(!other.wait().unwrap().success());
}

fn who_vanishes() {
    for how in ["exec", "abort"] {
        let world = World::new();
        let ended = world.run(&["-d", "lock", "vanishes", how]);
        assert_eq!(ended.code(), (how == "exec").then_some(0), "{how}: {}", ended.stderr());
        assert!(!world.path("new.txt").exists(), "{how}");
        world.run(&["-d", "lock", "version"]).well();
        assert_eq!(fs::read_dir(world.path("tmp")).unwrap().count(), 0, "{how}");
    }
}
