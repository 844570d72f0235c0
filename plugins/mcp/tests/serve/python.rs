//! The official client, which is a library of Python: `pip install mcp`.

use std::path::Path;
use std::process::Command;

pub(crate) const CLAIMS: &[(&str, fn())] = &[("the_official_client_gets_along_with_it", official_client)];

/// What the script ends with where the client is not installed.
const NOT_INSTALLED: i32 = 3;

fn official_client() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/client.py");
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let run = Command::new(python).arg(script).arg(std::env::current_exe().unwrap()).output();
    let run = match run {
        Ok(run) if run.status.code() == Some(NOT_INSTALLED) => return skip(&String::from_utf8_lossy(&run.stdout)),
        Ok(run) => run,
        Err(error) => return skip(&error.to_string()),
    };
    let (said, failed) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    println!("{said}");
    assert!(run.status.success(), "{}\n{failed}", run.status);
}

fn skip(why: &str) {
    println!("skipped: the official client of the protocol is not installed ({})", why.trim());
}
