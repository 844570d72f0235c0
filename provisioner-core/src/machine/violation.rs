//! What a strict test does not allow, each with the line that makes it right.

use std::fmt;
use std::path::Path;

/// Something that a strict test does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    message: String,
    help: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  help: {}", self.message, self.help)
    }
}

impl Violation {
    fn new(message: String, help: String) -> Self {
        Self { message, help }
    }

    pub(super) fn process_not_scripted(command_line: &str) -> Self {
        let line = format!(".process({}, Reply::ok(\"\"))", literal(command_line));
        Self::new(
            format!("the command ran `{command_line}`, which the test does not script"),
            format!("add `{line}` before `.run()`"),
        )
    }

    pub(super) fn not_on_the_cassette(command_line: &str, cassette: &Path, next: Option<&str>) -> Self {
        let next = match next {
            Some(next) => format!("its next process is `{next}`"),
            None => "it holds no other process".to_owned(),
        };
        Self::new(
            format!("the command ran `{command_line}`, which is not on the cassette {}: {next}", cassette.display()),
            "record it again: run the test with the variable `RECORD=1`".to_owned(),
        )
    }

    pub(super) fn left_on_the_cassette(command_line: &str, cassette: &Path) -> Self {
        Self::new(
            format!("the cassette {} holds `{command_line}`, which the command did not run", cassette.display()),
            "record it again: run the test with the variable `RECORD=1`".to_owned(),
        )
    }

    pub(super) fn cassette_unreadable(cassette: &Path, why: &str) -> Self {
        Self::new(
            format!("the cassette {} cannot be used: {why}", cassette.display()),
            "record it: run the test with the variable `RECORD=1`, where the programs are installed".to_owned(),
        )
    }

    pub(super) fn prompt_not_answered(question: &str) -> Self {
        Self::new(
            format!("the command asked `{question}`, which the test does not answer"),
            "add `.answer(\"…\")` before `.run()`, or `.without_terminal()` where no one can answer".to_owned(),
        )
    }

    pub(super) fn outside(path: &Path) -> Self {
        let folder = path.parent().unwrap_or(path).display().to_string();
        Self::new(
            format!("the command changed {}, outside of the test's folder", path.display()),
            format!(
                "give it a path in there (`demo.txt`, `~/demo.txt`), or add `.redirect({})` before `.run()`",
                literal(&folder)
            ),
        )
    }

    pub(super) fn script_not_used(words: &str) -> Self {
        let words = literal(words);
        Self::new(
            format!("the test scripts {words}, which the command did not run"),
            format!("remove `.process({words}, …)`, or mark it: `Reply::ok(\"\").optional()`"),
        )
    }

    pub(super) fn answer_not_used(answer: &str) -> Self {
        let answer = literal(answer);
        Self::new(
            format!("the test answers {answer}, which the command did not ask for"),
            format!("remove `.answer({answer})`, or add `.allow_unused()` before `.run()`"),
        )
    }
}

/// A text as it is written in Rust.
fn literal(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains("\"#") && !text.contains(char::is_control) {
        return format!("r#\"{text}\"#");
    }
    format!("{text:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_to_write_is_rust() {
        let violation = Violation::process_not_scripted(r#"sh -c 'echo "a"'"#).to_string();
        assert!(violation.contains(r##".process(r#"sh -c 'echo "a"'"#, Reply::ok(""))"##), "{violation}");
        let violation = Violation::outside(Path::new("/etc/hosts")).to_string();
        assert!(violation.contains(r#".redirect("/etc")"#), "{violation}");
    }
}
