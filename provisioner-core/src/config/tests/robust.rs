//! What nobody should have in place of a configuration file: each is one clear message, quickly and in little memory.

use super::fixture::{Ended, World};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Far more than a release build on a quiet machine takes, far less than what is quadratic would.
const LONGEST: Duration = Duration::from_secs(40);

/// The answer to a file, which must come quickly, and the same under every command that takes the configuration.
fn answer(content: &[u8]) -> Ended {
    let world = World::with(content);
    let start = Instant::now();
    let ended = world.run(&["demo", "show"]);
    assert!(start.elapsed() < LONGEST, "{:?} for {}", start.elapsed(), ended.err);
    assert_eq!(world.run(&["demo", "plain"]).code, 0);
    ended
}

fn assert_refused(content: impl AsRef<[u8]>, says: &str) {
    let ended = answer(content.as_ref());
    assert_eq!((ended.code, ended.out.as_str()), (78, ""), "{says}");
    let first = ended.err.lines().next().unwrap();
    assert!(first.contains(says), "expected {says}, found {}", ended.err.chars().take(2000).collect::<String>());
    assert!(ended.err.len() < 40_000, "{} bytes of answer", ended.err.len());
}

#[test]
fn alias_bombs_do_not_go_off() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..20 {
        let before = format!("*a{}", level - 1);
        let all = [before.as_str(); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{all}]").unwrap();
    }
    assert_refused(format!("{bomb}plugins: {{demo: {{any: *a19}}}}\n"), "the aliases of this file expand to more than");
    let text = "x".repeat(100_000);
    let all = ["*t"; 5_000].join(", ");
    assert_refused(
        format!("t: &t {text}\nplugins: {{demo: {{any: [{all}]}}}}\n"),
        "the aliases of this file expand to more than",
    );
    // Nobody follows the aliases of what nobody asks for.
    assert_eq!(answer(format!("{bomb}plugins: {{demo: {{name: x}}}}\n").as_bytes()).code, 0);
}

#[test]
fn deep_nesting_is_read_or_refused() {
    let nested = |depth: usize| format!("plugins: {{demo: {{any: {}{}}}}}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(answer(nested(100).as_bytes()).code, 0);
    assert_refused(nested(127), "nested more than 128 deep");
    assert_refused(nested(200), "nested more than 130 deep");
    assert_refused(nested(100_000), "nested more than");
    assert_refused("[".repeat(1_000_000), "nested more than");
    assert_refused("[\n".repeat(200_000), "nested more than");
    assert_refused("{a: ".repeat(250_000), "nested more than");
    assert_refused(format!("a: {}{}", "[".repeat(125), "a,".repeat(200_000)), "a value is missing here");
    assert_refused("- ".repeat(200_000), "");
    assert_refused("? ".repeat(200_000), "");
    let stairs: String = (0..1000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_refused(format!("plugins:\n demo:\n  any:\n{stairs}").replace("\n", "\n  "), "");
}

#[test]
fn garbage_is_refused() {
    assert_refused("a".repeat(3 << 20), "the file is larger than 1 MiB");
    assert_refused("\u{1f}".repeat(1000), ":1:1: the control character 0x1f is not allowed");
    assert_refused([0x7f, b'E', b'L', b'F', 0, 1, 2], "the file is binary, not text");
    assert_refused(b"plugins:\n  demo: \xff\n", ":2:9: this is not UTF-8");
    assert_refused(b"\xff\xfep\0l\0", "the file is UTF-16");
    assert_refused(b"\xfe\xff\0p\0l", "the file is UTF-16");
    let keys: String = (0..30_000).map(|number| format!("    key{number}: 1\n")).collect();
    assert_refused(format!("plugins:\n  demo:\n{keys}"), "30000 errors in the configuration of `demo`");
    let twice: String = (0..30_000).map(|_| "    name: a\n").collect();
    assert_refused(format!("plugins:\n  demo:\n{twice}"), "29999 errors in the configuration of `demo`");
    assert_refused(format!("plugins: {{demo: {{port: {}}}}}", "x".repeat(900_000)), ":1:24: `demo.port`");
    for unit in [
        "a: ", "!", "&a ", "*", "\"", "'", "|\n", ">\n", "%", "%TAG ! ", "---\n", "...\n", ": ", "#", "\u{85}", "🦀 ",
        "<<: ",
    ] {
        answer(unit.repeat((1 << 19) / unit.len()).as_bytes());
        answer(format!("plugins:\n  demo:\n    any: {}", unit.repeat((1 << 18) / unit.len())).as_bytes());
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let world = World::new();
    std::fs::create_dir_all(world.path()).unwrap();
    let ended = world.run(&["demo", "show"]);
    assert_eq!(ended.code, 78);
    assert!(
        ended.err.starts_with("error: ~/.config/tool/config.yaml: this is a folder, not a file\n"),
        "{}",
        ended.err
    );
    assert_eq!(world.run(&["demo", "plain"]).code, 0);

    let missing = World::new().run(&["demo", "show", "--config", "/nowhere/config.yaml"]);
    assert_eq!(missing.code, 78);
    assert!(missing.err.starts_with("error: /nowhere/config.yaml: there is no such file\n"), "{}", missing.err);
}
