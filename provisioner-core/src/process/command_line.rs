//! A command line as one would type it into a shell, for plans, logs and errors.

use super::Arg;
use std::ffi::OsStr;

pub(super) fn quoted(program: &OsStr, args: &[Arg]) -> String {
    let mut line = word(program);
    for arg in args {
        line.push(' ');
        match arg.secret {
            true => line.push_str("********"),
            false => line.push_str(&word(&arg.value)),
        }
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
    fn only_what_needs_quotes_has_them_and_secrets_are_not_told() {
        let words = ["create", "--name=demo", "my demo", "it's", "", "$HOME/*"];
        let args = words.map(|word| Arg { value: word.into(), secret: false });
        let secret = Arg { value: "hunter2".into(), secret: true };
        assert_eq!(
            format!("{} {secret:?}", quoted("login".as_ref(), std::slice::from_ref(&secret))),
            "login ******** ********"
        );
        assert_eq!(quoted("kind".as_ref(), &args), r"kind create --name=demo 'my demo' 'it'\''s' '' '$HOME/*'");
    }
}
