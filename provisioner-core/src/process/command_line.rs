//! A command line as one would type it into a shell, for plans, logs and errors.

use std::ffi::{OsStr, OsString};

pub(super) fn quoted(program: &OsStr, args: &[OsString]) -> String {
    let mut line = word(program);
    for arg in args {
        line.push(' ');
        line.push_str(&word(arg));
    }
    line
}

/// Quotes only what a shell would take apart or read differently, so that the common command line stays readable.
fn word(word: &OsStr) -> String {
    let text = word.to_string_lossy();
    let harmless = |letter: char| letter.is_alphanumeric() || "-_./:=,@%+".contains(letter);
    if !text.is_empty() && text.chars().all(harmless) {
        return text.into_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_needs_quotes_has_them() {
        let args = ["create", "--name=demo", "my demo", "it's", "", "$HOME/*"].map(OsString::from);
        assert_eq!(quoted("kind".as_ref(), &args), r"kind create --name=demo 'my demo' 'it'\''s' '' '$HOME/*'");
    }
}
