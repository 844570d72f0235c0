//! The rows of a table, each a test of its own, for a test that has its own `main`.

use std::process::ExitCode;

/// Checks the named rows, and says of each what came of it.
///
/// Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
pub(crate) fn check_all<C>(cases: Vec<(String, C)>, check: impl Fn(&C) -> Result<(), String>) -> ExitCode {
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let only_list = std::env::args().any(|arg| arg == "--list");
    let cases: Vec<_> = cases.into_iter().filter(|(name, _)| name.contains(&filter)).collect();
    let mut failed = 0;
    for (name, case) in &cases {
        if only_list {
            println!("{name}: test");
            continue;
        }
        match check(case) {
            Ok(()) => println!("test {name} … ok"),
            Err(why) => {
                failed += 1;
                println!("test {name} … FAILED: {why}");
            }
        }
    }
    println!("{} cases, {failed} failed", cases.len());
    if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
