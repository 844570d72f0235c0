//! What two hundred tests touch, seen from outside: not the real home, not the folder of the author, not the network.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The two hundred, run by themselves, with a home of their own that stands for the real one.
fn two_hundred(trace: Option<&Path>, home: &Path) -> Command {
    let program = std::env::current_exe().expect("this program has a path");
    let mut command = match trace {
        Some(trace) => {
            let mut strace = Command::new("strace");
            strace.args(["-f", "-qq", "-e", "trace=%file,%network,chdir,fchdir", "-o"]).arg(trace).arg(program);
            strace
        }
        None => Command::new(program),
    };
    command.args(["two_hundred::", "--quiet"]).env("HOME", home).stdin(Stdio::null());
    command
}

#[test]
fn they_take_less_than_five_seconds() {
    let home = tempfile::tempdir().expect("folders can be made");
    let start = Instant::now();
    let output = two_hundred(None, home.path()).output().expect("they run");
    let took = start.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("200 passed"));
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn none_touches_the_home_the_folder_of_the_author_or_the_network() {
    if !Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: strace is not installed");
        return;
    }
    let home = tempfile::tempdir().expect("folders can be made");
    let folder = tempfile::tempdir().expect("folders can be made");
    let trace = folder.path().join("trace");
    let output = two_hundred(Some(&trace), home.path()).output().expect("they run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let trace = std::fs::read_to_string(trace).expect("there is a trace");
    // The trace is one of these tests: files of theirs are in it.
    assert!(trace.contains("note.txt"));
    let (home, package) = (home.path().display().to_string(), env!("CARGO_MANIFEST_DIR"));
    let touches = |line: &&str| {
        let writes =
            ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "unlink", "rename"].iter().any(|word| line.contains(word));
        let network = line.contains("AF_INET");
        // Rust's own test program looks there for what the terminal understands.
        let terminfo = line.contains("/.terminfo");
        network || line.contains(&home) && !terminfo || writes && line.contains(package)
    };
    let touched: Vec<_> = trace.lines().filter(touches).take(10).collect();
    assert!(touched.is_empty(), "{}", touched.join("\n"));
}
