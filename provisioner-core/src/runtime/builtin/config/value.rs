//! The value that `config set` is given: on the command line, on standard input, or at a prompt. A secret on a command
//! line is seen by every process of the machine and kept in the history of the shell.

use super::key::Key;
use crate::error::{Result, codes};
use crate::runtime::{App, Session};
use std::borrow::Cow;
use std::io::Read;

/// The most that is read from standard input, in bytes: no configuration file may be larger.
const LONGEST: u64 = 1 << 20;

/// The value for a key. `-` is read from standard input; a secret that is not given is asked for.
pub(super) fn given<'v>(app: &App<'_>, session: &Session, key: &Key, value: Option<&'v str>) -> Result<Cow<'v, str>> {
    match value {
        // What is typed for a secret is not shown.
        Some("-") if !(key.secret && session.context.stdin().is_terminal()) => {
            let text = read(session.context.stdin().reader()?)?;
            // A command before the pipe that failed leaves nothing. Masked, the empty text would look like any other.
            if text.as_ref().is_none_or(|text| text.is_empty() && key.secret) {
                let error =
                    codes::INVALID_VALUE.error(format!("there is no value for {} on standard input", key.name()));
                return Err(error.help(format!(
                    "`{} config set {} ''` sets the empty text",
                    app.program.name,
                    key.name()
                )));
            }
            Ok(Cow::Owned(literal(&text.unwrap_or_default())))
        }
        Some(value) if value != "-" => Ok(Cow::Borrowed(value)),
        _ if key.secret => {
            let answer = session.context.prompt().secret(format!("The value of {}?", key.name()));
            let set = format!("{} config set '{}' -", app.program.name, key.name());
            let answer = answer.map_err(|error| error.help(format!("`{set}` reads it from standard input")))?;
            Ok(Cow::Owned(literal(&answer.into_inner())))
        }
        _ => {
            let error = codes::MISSING_ARGUMENT.error(format!("`config set {}` needs a value", key.name()));
            Err(error.help("write it behind the key, or `-` to read it from standard input"))
        }
    }
}

/// A text that names no variable, written so that it is read as it stands.
fn literal(text: &str) -> String {
    text.replace("${", "$${")
}

/// Everything that comes, without the line end that a command or an editor puts behind it; `None` where nothing comes.
fn read(input: impl Read) -> Result<Option<String>> {
    let refused = |message: &str| codes::INVALID_VALUE.error(message.to_owned());
    let mut bytes = Vec::new();
    input.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.len() as u64 > LONGEST {
        return Err(refused("the value on standard input is larger than 1 MiB"));
    }
    let mut text = String::from_utf8(bytes).map_err(|_| refused("the value on standard input is not UTF-8"))?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_end_is_left_out() {
        for (input, value) in [
            ("\n", ""),
            ("a", "a"),
            ("a\n", "a"),
            ("a\r\n", "a"),
            ("a\n\n", "a\n"),
            ("a\nb\n", "a\nb"),
            (" a \n", " a "),
        ] {
            assert_eq!(read(input.as_bytes()).unwrap().unwrap(), value, "{input:?}");
        }
        assert_eq!(read(&b""[..]).unwrap(), None);
    }

    #[test]
    fn what_is_not_text_or_too_long_is_refused() {
        for input in [&b"\xff"[..], &vec![b'a'; LONGEST as usize + 1]] {
            assert_eq!(read(input).unwrap_err().get_exit_code().code(), 2);
        }
    }
}
