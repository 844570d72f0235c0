//! Reads what rustc must say, from the comments with carets.
//!
//! ```text
//! #[provisioner::plugin(name = "My_Plugin")]
//! //                           ^^^^^^^^^^^ error: `My_Plugin` is not kebab-case
//! //                                       help: `name = "my-plugin"`
//! //                                       paste: over `name = "My_Plugin"`
//! ```
//!
//! The carets stand below the token that rustc must underline, no more and no less. Texts are parts of what it says.
//! Instead of `error:` there may be `rustc:` (rustc's own message, which needs no help), `warning:`, or `related:` (the
//! other place of an error that has two).

/// What kind of thing rustc must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An error of ours: it needs a help.
    Error,
    /// An error whose text is rustc's own.
    Rustc,
    /// A warning.
    Warning,
    /// The other place of the error above it.
    Related,
}

/// One thing that rustc must say.
#[derive(Clone, Debug)]
pub struct Expected {
    /// What it is.
    pub kind: Kind,
    /// The token it is said of.
    pub place: Place,
    /// A part of the message.
    pub message: String,
    /// Parts of the helps.
    pub helps: Vec<String>,
    /// Where the help's line goes.
    pub paste: Option<Paste>,
}

/// A token: line and columns count from 1, as rustc's do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column of the first character.
    pub start: usize,
    /// The column behind the last character.
    pub end: usize,
}

/// Where the line of a help goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paste {
    /// In place of this text, on the line of the mistake.
    Over(String),
    /// Before this text.
    Before(String),
    /// Behind this text.
    After(String),
    /// On lines of its own above the line of the mistake.
    Above,
    /// At the end of the file.
    AtEnd,
}

/// Everything a case says that rustc must say.
///
/// # Panics
/// On a comment that looks like an expectation and is none: a typing mistake must not make a test weaker.
#[must_use]
pub fn read(text: &str) -> Vec<Expected> {
    let mut expected: Vec<Expected> = Vec::new();
    let mut code_line = 0;
    for (index, line) in text.lines().enumerate() {
        let comment = line.trim_start().strip_prefix("//").map(str::trim_start);
        if let Some(carets) = comment.filter(|comment| comment.starts_with('^')) {
            let start = line.chars().take_while(|character| *character != '^').count() + 1;
            let width = carets.chars().take_while(|character| *character == '^').count();
            let place = Place { line: code_line, start, end: start + width };
            expected.push(headline(carets[width..].trim(), place));
        } else if let Some(help) = comment.and_then(|comment| comment.strip_prefix("help: ")) {
            last(&mut expected, line).helps.push(help.to_owned());
        } else if let Some(paste) = comment.and_then(|comment| comment.strip_prefix("paste: ")) {
            last(&mut expected, line).paste = Some(read_paste(paste));
        } else {
            code_line = index + 1;
        }
    }
    expected
}

fn headline(text: &str, place: Place) -> Expected {
    let kinds =
        [("error:", Kind::Error), ("rustc:", Kind::Rustc), ("warning:", Kind::Warning), ("related:", Kind::Related)];
    let (message, kind) = kinds
        .into_iter()
        .find_map(|(prefix, kind)| Some((text.strip_prefix(prefix)?, kind)))
        .unwrap_or_else(|| panic!("after the carets comes `error:`, `rustc:`, `warning:` or `related:`, not `{text}`"));
    assert!(!message.trim().is_empty(), "an expectation without a text: `{text}`");
    Expected { kind, place, message: message.trim().to_owned(), helps: Vec::new(), paste: None }
}

fn last<'a>(expected: &'a mut [Expected], line: &str) -> &'a mut Expected {
    expected.last_mut().unwrap_or_else(|| panic!("no error above `{line}`"))
}

fn read_paste(text: &str) -> Paste {
    let quoted = |rest: &str| rest.trim_matches('`').to_owned();
    match text.split_once(' ') {
        Some(("over", rest)) => Paste::Over(quoted(rest)),
        Some(("before", rest)) => Paste::Before(quoted(rest)),
        Some(("after", rest)) => Paste::After(quoted(rest)),
        None if text == "above" => Paste::Above,
        Some(("at", "end")) => Paste::AtEnd,
        _ => panic!("a paste is `over`, `before`, `after`, `above` or `at end`, not `{text}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_are_read_with_what_follows_them() {
        let expected = read("let a = b;\n//      ^ error: no `b`\n//      help: `let b = 1;`\n//      paste: above\n");
        assert_eq!(expected.len(), 1);
        assert_eq!(expected[0].place, Place { line: 1, start: 9, end: 10 });
        assert_eq!(expected[0].helps, ["`let b = 1;`"]);
        assert_eq!(expected[0].paste, Some(Paste::Above));
    }

    #[test]
    #[should_panic(expected = "after the carets comes")]
    fn a_typing_mistake_is_no_weaker_test() {
        let _ = read("let a = b;\n//      ^ eror: no `b`\n");
    }
}
