//! Pastes a help's line where the case says, as an author would.

use crate::diagnostic::Diagnostic;
use crate::expect::{Expected, Paste};

/// The text of a case after its help was followed; what rustc said of the case gives the line to paste.
///
/// # Errors
/// When rustc gave no line to paste, or the case names a place that is not there.
pub fn followed(text: &str, expected: &Expected, said: &[Diagnostic]) -> Result<String, String> {
    let Some(paste) = &expected.paste else {
        return Err("the case names no place for the help's line".to_owned());
    };
    let diagnostic = said
        .iter()
        .find(|diagnostic| diagnostic.primary().is_some_and(|span| span.is(expected.place)))
        .ok_or("no message at the token")?;
    let line = snippet(&diagnostic.helps(), &expected.helps).ok_or("no help with a line in backticks")?;
    let text = &without_comments(text);
    let offset = line_offset(text, expected.place.line);
    let at = |needle: &str| {
        let from = text[offset..].find(needle).map(|position| position + offset);
        from.or_else(|| text.find(needle)).ok_or_else(|| format!("the case does not contain `{needle}`"))
    };
    let (from, to, line) = match paste {
        Paste::Over(needle) => {
            let start = at(needle)?;
            (start, start + needle.len(), line)
        }
        Paste::Before(needle) => {
            let start = at(needle)?;
            (start, start, line)
        }
        Paste::After(needle) => {
            let end = at(needle)? + needle.len();
            (end, end, line)
        }
        Paste::Above => (offset, offset, format!("{line}\n")),
        Paste::AtEnd => (text.len(), text.len(), format!("\n{line}\n")),
    };
    Ok(format!("{}{line}{}", &text[..from], &text[to..]))
}

/// The piece in backticks that contains the expected text; else the first piece in backticks of any help.
fn snippet(helps: &[String], wanted: &[String]) -> Option<String> {
    let pieces: Vec<&str> = helps.iter().flat_map(|help| help.split('`').skip(1).step_by(2)).collect();
    let wanted = wanted.iter().map(|wanted| wanted.trim_matches('`'));
    let expected = wanted.into_iter().find_map(|wanted| pieces.iter().find(|piece| piece.contains(wanted)));
    expected.or(pieces.first()).map(|piece| (*piece).to_owned())
}

/// The case without what it expects, so that a paste cannot land in a comment; every line keeps its number.
fn without_comments(text: &str) -> String {
    let lines = text.lines().map(|line| if line.starts_with("//") && !line.starts_with("///") { "" } else { line });
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn line_offset(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line - 1).map(str::len).sum()
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn the_piece_that_the_case_expects_is_pasted() {
        let helps = ["`a` is no name, write `name = \"b\"`".to_owned()];
        assert_eq!(snippet(&helps, &["name =".to_owned()]).as_deref(), Some("name = \"b\""));
        assert_eq!(snippet(&helps, &[]).as_deref(), Some("a"));
    }
}
