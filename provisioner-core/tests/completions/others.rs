//! The shells that nothing is typed at: the completer of nushell is called, and the script for PowerShell is parsed, where
//! `nu` and a parser are installed.

use crate::corpus::{Line, Offered};
use crate::world::World;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What nushell is given for each of the lines; `None`, with a notice: it is missing.
pub(crate) fn offered_by_nushell(world: &World, lines: &[Line]) -> Option<Vec<Vec<Offered>>> {
    let mut script = world.acme(&["completions", "nushell"]);
    for line in lines {
        let words = serde_json::to_string(&line.words).unwrap();
        let _ = writeln!(script, "print (do $env.config.completions.external.completer {words} | to json --raw)");
    }
    let file = world.path("script.nu");
    fs::write(&file, script).unwrap();
    let Ok(output) = world.command("nu").arg("--no-config-file").arg(file).output() else {
        println!("skipped: `nu` is not installed");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = world.without_home(&String::from_utf8(output.stdout).unwrap());
    Some(text.lines().map(rows).collect())
}

fn rows(line: &str) -> Vec<Offered> {
    let rows: Vec<serde_json::Value> = serde_json::from_str(line).unwrap();
    let offered = |row: serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        // A value in quotes is one word of nushell.
        let value = serde_json::from_str(&text("value")).unwrap_or_else(|_| text("value"));
        Offered { value, description: text("description") }
    };
    rows.into_iter().map(offered).collect()
}

/// Parses a script for PowerShell: ends with 0, or with 1 where it finds an error, or with 2 where there is no parser.
const PARSE: &str = "
import sys
try:
    import tree_sitter, tree_sitter_powershell
except ImportError:
    sys.exit(2)
language = tree_sitter.Language(tree_sitter_powershell.language())
sys.exit(tree_sitter.Parser(language).parse(sys.stdin.buffer.read()).root_node.has_error)
";

/// Claims that PowerShell can read its script.
pub(crate) fn powershell_can_be_parsed() -> Result<(), String> {
    let world = World::new();
    let script = world.acme(&["completions", "powershell"]);
    for (text, expected) in [(script.clone(), 0), (script.replacen('}', "", 1), 1)] {
        let parser = Command::new("python3").args(["-c", PARSE]).stdin(Stdio::piped()).spawn();
        let Ok(mut parser) = parser else {
            println!("skipped: `python3` is not installed");
            return Ok(());
        };
        // One that ends at once reads nothing.
        let _ended = parser.stdin.take().unwrap().write_all(text.as_bytes());
        match parser.wait().unwrap().code() {
            Some(2) => {
                println!("skipped: the Python packages tree-sitter and tree-sitter-powershell are not installed");
                return Ok(());
            }
            code if code == Some(expected) => {}
            code => return Err(format!("{code:?} and not {expected} for\n{text}")),
        }
    }
    Ok(())
}
