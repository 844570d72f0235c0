//! The same files as the user's: the terminal says what the compiler says.

use super::table::{BAD, Bad};
use provisioner::testing::Cli;
use serde_json::Value;

/// The lines before the section in the user's file, and how far it is indented.
const HEAD: &str = "plugins:\n  demo:\n";
const INDENT: usize = 4;

/// The one error of a section: its position in the section, the message and the help.
fn answer(section: &str) -> Option<(String, String, String)> {
    let lines = section.lines().map(|line| format!("{:INDENT$}{line}\n", ""));
    let file = format!("{HEAD}{}", lines.collect::<String>());
    let run = Cli::new().args(["config", "validate", "--format", "json"]).config(file).run();
    let document: Value = serde_json::from_str(run.stdout()).expect("one JSON document");
    let error = document.get("error")?;
    let text = |key: &str| error[key].as_str().map(str::to_owned);
    let help = text("help").unwrap_or_default();
    Some((in_section(&text("place")?)?, text("message")?, line_in_section(&help)))
}

/// A position of the file as one of the section: the key of the section is where the section begins.
fn in_section(place: &str) -> Option<String> {
    let mut parts = place.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let before = HEAD.lines().count();
    if line == before {
        return Some("1:1".to_owned());
    }
    // The end of the file is not indented.
    Some(format!("{}:{}", line.checked_sub(before)?, column.saturating_sub(INDENT).max(1)))
}

/// The help for a key that is there twice names the line of the first.
fn line_in_section(help: &str) -> String {
    const FIRST: &str = "it is first in line ";
    match help.strip_prefix(FIRST).and_then(|rest| rest.split_once(':')) {
        Some((line, rest)) => {
            let line = line.parse::<usize>().expect("it is a number") - HEAD.lines().count();
            format!("{FIRST}{line}:{rest}")
        }
        None => help.to_owned(),
    }
}

#[test]
fn the_terminal_says_of_the_users_file_what_the_compiler_says_of_the_plugins() {
    let wrong = |case: &Bad| {
        let expected = (case.place.to_owned(), case.message.to_owned(), case.help.to_owned());
        match answer(&case.edit.text()) {
            Some(said) if said == expected => None,
            said => Some(format!("{}: {said:?}, not {expected:?}", case.name)),
        }
    };
    let wrong: Vec<String> = BAD.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
