//! The `config` commands that write.

use super::fixture::World;

fn assert_fails(world: &World, args: &[&str], code: u8, err: &str) {
    let ended = world.run(args);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (code, "", err), "{args:?}");
}

#[test]
fn set_and_unset_change_one_value_and_keep_the_rest() {
    let world = World::new();
    let done = world.run(&["config", "set", "demo.port", "8080"]);
    assert_eq!((done.code, world.text().as_str()), (0, "plugins:\n  demo:\n    port: 8080\n"), "{done:?}");
    world.write("# mine\nplugins:\n  gone: {a: 1} # not linked\n  demo:\n    port: 1 # why\n");
    assert_eq!(world.run(&["config", "set", "demo.name", "8080"]).code, 0);
    assert_eq!(world.run(&["config", "set", "demo.retry", "{attempts: 5}"]).code, 0);
    assert_eq!(world.run(&["config", "set", "demo.note", "null"]).code, 0);
    assert_eq!(
        world.text(),
        "# mine\nplugins:\n  gone: {a: 1} # not linked\n  demo:\n    port: 1 # why\n    name: \"8080\"\n    retry: {attempts: 5}\n    note: null\n"
    );
    assert_eq!(world.run(&["config", "unset", "demo.port"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.name"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.retry"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.note"]).code, 0);
    assert_eq!(world.text(), "# mine\nplugins:\n  gone: {a: 1} # not linked\n");
    assert_eq!(world.run(&["config", "unset", "demo.note"]).code, 0);
}

#[test]
fn set_refuses_what_would_not_validate() {
    let before = "plugins:\n  demo:\n    port: 1 # why\n";
    let world = World::with(before);
    assert_fails(
        &world,
        &["config", "set", "demo.port", "abc"],
        78,
        "\
error: ~/.config/tool/config.yaml:3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `abc`
  |
3 |     port: abc # why
  |           ^^^
  = help: write a whole number
",
    );
    assert_fails(
        &world,
        &["config", "set", "demo.nam", "x"],
        2,
        "error: unknown key `nam` in `demo`
help: did you mean `name`?
",
    );
    for (key, value) in [("demo.name", "nobody"), ("demo.tags", "["), ("demo.token", "null2: [")] {
        let ended = world.run(&["config", "set", key, value]);
        assert_eq!(ended.code, if key == "demo.token" { 0 } else { 78 }, "{key} {ended:?}");
    }
    world.write(before);
    assert_eq!(world.run(&["config", "set", "demo.name", "x", "--dry-run"]).code, 0);
    assert_eq!(world.text(), before);
    // A file that is wrong already can be mended one step at a time.
    world.write("plugins: {demo: {port: x, loud: x}}");
    assert_eq!(world.run(&["config", "set", "demo.port", "1"]).code, 0);
    assert_eq!(world.text(), "plugins: {demo: {port: 1, loud: x}}");
    // One that is no YAML has to be edited.
    world.write("plugins: {demo: {");
    assert_eq!(world.run(&["config", "set", "demo.port", "1"]).code, 78);
    assert_eq!(world.text(), "plugins: {demo: {");
}

#[test]
fn a_write_keeps_the_previous_file_and_the_mark() {
    let world = World::with("\u{feff}plugins: {demo: {port: 1}}\r\n");
    assert_eq!(world.run(&["config", "set", "demo.port", "2"]).code, 0);
    assert_eq!(world.text(), "\u{feff}plugins: {demo: {port: 2}}\r\n");
    let backup = world.path().with_file_name("config.yaml.bak");
    assert_eq!(std::fs::read_to_string(backup).unwrap(), "\u{feff}plugins: {demo: {port: 1}}\r\n");
}

#[test]
fn a_variable_that_still_wins_is_told() {
    let world = World::new().var("TOOL__DEMO__PORT", "3");
    let ended = world.run(&["config", "set", "demo.port", "2"]);
    assert!(ended.code == 0 && ended.err.contains("$TOOL__DEMO__PORT overrides it"), "{ended:?}");
}

#[test]
fn flush_writes_the_defaults_and_keeps_what_is_not_linked() {
    let world = World::new();
    assert_eq!(world.run(&["config", "flush", "--dry-run"]).code, 0);
    assert!(!world.path().exists());
    assert_eq!(world.run(&["config", "flush"]).code, 0);
    let text = world.text();
    assert!(text.contains("    # Who is greeted\n    name: World\n"), "{text}");
    assert_eq!(world.run(&["config", "validate"]).code, 0);
    assert_eq!(world.run(&["config", "flush"]).code, 1);
    world.write("x-mine: 1\nplugins:\n  gone:\n    a: [1, two]\n  demo: {port: 5}\n");
    assert_eq!(world.run(&["config", "flush", "--force", "--schema"]).code, 0);
    let text = world.text();
    assert!(text.starts_with("# yaml-language-server: $schema=./config.schema.json\nplugins:\n"), "{text}");
    assert!(
        text.contains("  gone:\n    a: [1, two]\n") && text.contains("x-mine: 1\n") && !text.contains("port: 5"),
        "{text}"
    );
    let schema = std::fs::read_to_string(world.path().with_file_name("config.schema.json")).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&schema).unwrap()["properties"]["plugins"].is_object());
    world.write("plugins: [");
    assert_eq!(world.run(&["config", "flush", "--force"]).code, 78);
}

#[test]
fn clear_asks_first() {
    let world = World::with("plugins: {}");
    assert_ne!(world.run(&["config", "clear"]).code, 0);
    assert_eq!(world.run(&["config", "clear", "-d"]).code, 0);
    assert!(world.path().exists());
    assert_eq!(world.run(&["config", "clear", "-y"]).code, 0);
    assert!(!world.path().exists() && world.path().with_file_name("config.yaml.bak").exists());
    assert_eq!(world.run(&["config", "clear", "-y"]).code, 0);
}

#[test]
fn changes_at_the_same_time_do_not_undo_each_other() {
    let world = World::with("# mine\nplugins:\n  demo:\n    name: old\n");
    std::thread::scope(|scope| {
        for number in 0..24 {
            let world = &world;
            scope.spawn(move || {
                let key = format!("demo.labels.k{number}");
                let set = world.run(&["config", "set", &key, "1"]);
                assert_eq!(set.code, 0, "{set:?}");
                if number % 3 == 0 {
                    assert_eq!(world.run(&["config", "unset", &key]).code, 0);
                }
            });
        }
    });
    let text = world.text();
    assert!(text.starts_with("# mine\n"), "{text}");
    for number in 0..24 {
        assert_eq!(text.contains(&format!(" k{number}: 1\n")), number % 3 != 0, "k{number} in {text}");
    }
    let mut left: Vec<_> = std::fs::read_dir(world.path().parent().unwrap()).unwrap().flatten().collect();
    left.retain(|entry| entry.path() != world.path());
    let names: Vec<_> = left.iter().map(std::fs::DirEntry::file_name).collect();
    assert_eq!(names, ["config.yaml.bak"]);
}

#[test]
fn what_is_not_a_file_is_not_removed() {
    let world = World::new();
    std::fs::create_dir_all(world.path()).unwrap();
    let ended = world.run(&["-y", "config", "clear"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("is a folder, so it is not removed"), "{}", ended.err);
    assert!(world.path().is_dir());
}

#[test]
#[cfg(unix)]
fn what_keeps_nothing_is_not_changed() {
    let changes = [&["set", "demo.name", "x"][..], &["unset", "demo.name"], &["flush", "--force"], &["clear"]];
    let file = tempfile::NamedTempFile::new().unwrap();
    let descriptor = format!("/dev/fd/{}", std::os::fd::AsRawFd::as_raw_fd(file.as_file()));
    for named in ["/dev/null", &descriptor] {
        for change in changes {
            let ended = World::new().run(&[&["--config", named, "-y", "config"], change].concat());
            assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{named} {change:?}: {ended:?}");
            assert!(ended.err.contains(&format!("{named} is not a regular file, so it is not ")), "{}", ended.err);
        }
    }
    assert_eq!(std::fs::read(file.path()).unwrap(), b"");
    // To open a pipe that no other process has opened would wait for ever.
    let world = World::new();
    std::fs::create_dir_all(world.path().parent().unwrap()).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(world.path()).status().unwrap().success());
    for change in changes {
        assert_eq!(world.run(&[&["-y", "config"], change].concat()).code, 1, "{change:?}");
    }
    let ended = world.run(&["demo", "show"]);
    assert_eq!(ended.code, 78);
    assert!(ended.err.contains("config.yaml: this is a named pipe, not a file"), "{}", ended.err);
}

#[test]
fn writing_the_same_again_keeps_the_backup() {
    let mine = "plugins: {demo: {port: 1}} # mine\n";
    let world = World::with(mine);
    for _ in 0..2 {
        assert_eq!(world.run(&["config", "flush", "--force"]).code, 0);
    }
    assert_eq!(std::fs::read_to_string(world.path().with_file_name("config.yaml.bak.1")).unwrap(), mine);
    assert!(!world.path().with_file_name("config.yaml.bak.2").exists());
}

#[test]
fn what_is_there_already_is_no_step() {
    let world = World::with("plugins: {demo: {name: x}}\n");
    for (name, code) in [("x", 0), ("y", 3)] {
        assert_eq!(world.run(&["config", "set", "demo.name", name, "-d", "--exit-code"]).code, code, "{name}");
    }
}

#[test]
fn what_was_put_aside_as_a_whole_outlives_later_changes() {
    for put_aside in [&["flush", "--force"][..], &["clear", "-y"]] {
        let world = World::with("# mine\n");
        assert_eq!(world.run(&[&["config"], put_aside].concat()).code, 0);
        for name in ["a", "b", "c"] {
            assert_eq!(world.run(&["config", "set", "demo.name", name]).code, 0);
        }
        let kept = std::fs::read_to_string(world.path().with_file_name("config.yaml.bak.1")).unwrap();
        assert_eq!(kept, "# mine\n", "{put_aside:?}");
    }
}

#[test]
fn a_key_with_a_dot_is_addressed_in_quotes() {
    let world = World::new();
    for key in ["demo.labels.\"app.io/name\"", "demo.labels.'app.io/name'", "demo.labels.app\\.io/name"] {
        let set = world.run(&["config", "set", key, "5"]);
        assert_eq!(set.code, 0, "{key}: {}", set.err);
        let said = format!("{}{}", set.out, set.err);
        assert!(said.contains("demo.labels.\"app.io/name\" is now 5"), "{said}");
        assert_eq!(world.run(&["config", "get", key]).out, "5\n");
        assert!(world.run(&["config", "explain", key]).out.starts_with("demo.labels.\"app.io/name\" = 5\n"));
        assert_eq!(world.run(&["config", "unset", key]).code, 0);
        assert_eq!(world.run(&["config", "get", key]).code, 1);
    }
    // The advice for what was meant works.
    let refused = world.run(&["config", "set", "demo.labels.app.io/name", "5"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("`demo.labels.\"app.io/name\"`"), "{}", refused.err);
}

#[test]
fn a_value_is_asked_for_only_where_it_is_a_secret() {
    let refused = World::new().run(&["config", "set", "demo.name"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("`config set demo.name` needs a value"), "{}", refused.err);
    // Nobody is there to answer.
    let refused = World::new().run(&["config", "set", "demo.token", "-n"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("`tool config set 'demo.token' -` reads it from standard input"), "{}", refused.err);
}

#[test]
fn an_unknown_key_is_wrong_usage_everywhere() {
    for args in
        [["get", "nope.x"], ["explain", "nope.x"], ["unset", "nope.x"], ["get", "demo.nope"], ["unset", "demo.nope"]]
    {
        assert_eq!(World::new().run(&["config", args[0], args[1]]).code, 2, "{args:?}");
    }
    for key in ["nope.x", "demo.nope", "demo.labels.\"x", "demo"] {
        assert_eq!(World::new().run(&["config", "set", key, "1"]).code, 2, "{key}");
    }
}

#[test]
fn explain_names_a_variable_only_where_it_would_work() {
    let world = World::with("plugins: {demo: {labels: {low: 1, Mixed: 2, a-b: 3, a.b: 4, 'ä': 5, x__y: 6}}}");
    let explained = |key: &str| world.run(&["config", "explain", key]).out;
    for (key, variable) in [
        ("demo.port", Some("TOOL__DEMO__PORT")),
        ("demo.retry.wait-seconds", Some("TOOL__DEMO__RETRY__WAIT_SECONDS")),
        ("demo.labels.low", Some("TOOL__DEMO__LABELS__LOW")),
        ("demo.labels.Mixed", None),
        ("demo.labels.a-b", None),
        ("demo.labels.\"a.b\"", None),
        ("demo.labels.ä", None),
        ("demo.labels.x__y", None),
    ] {
        let out = explained(key);
        let named = out.lines().find_map(|line| line.trim().strip_prefix("variable")).map(str::trim);
        assert_eq!(named, variable, "{key}: {out}");
        if let Some(variable) = variable {
            let world = World::new().var(variable, "9");
            assert_eq!(world.run(&["config", "get", key]).out, "9\n", "{variable}");
        }
    }
}

#[test]
fn clear_keeps_every_file_it_removes() {
    let world = World::with("# mine\n");
    world.run(&["config", "clear", "-y"]);
    world.write("# second\n");
    world.run(&["config", "clear", "-y"]);
    let read = |name: &str| std::fs::read_to_string(world.path().with_file_name(name)).unwrap();
    assert_eq!((read("config.yaml.bak").as_str(), read("config.yaml.bak.1").as_str()), ("# second\n", "# mine\n"));
}
