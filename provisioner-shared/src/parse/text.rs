//! Bytes as a configuration's text, or why they are not one: everything that can be wrong before YAML begins.

use super::quotes::{Token, outside_quotes};
use crate::diagnostic::Diagnostic;
use crate::lines::lines;
use crate::value::{Layer, Origin, Position};

/// The largest file that is read, in bytes. A configuration is written by hand; ten thousand lines are half of this.
pub const SIZE_LIMIT: u64 = 1 << 20;

/// How many brackets may be open at once: the library reads values that are nested 128 deep.
const BRACKET_LIMIT: usize = 130;

/// A file's text without a byte order mark.
#[derive(Debug)]
#[non_exhaustive]
pub struct Text {
    /// The text.
    pub text: String,
    /// Whether the file began with a byte order mark.
    pub marked: bool,
}

/// What is wrong with a whole file: no line of it is shown.
#[must_use]
pub fn whole(layer: Layer, message: String, help: &'static str) -> Diagnostic {
    Diagnostic::value(Origin { layer, place: Position::default() }, message).help(help)
}

/// Bytes as a configuration's text.
///
/// # Errors
/// What is too large, not UTF-8, binary, or nested too deep.
pub fn text_of(layer: Layer, bytes: Vec<u8>) -> Result<Text, Diagnostic> {
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(whole(layer, "the file is larger than 1 MiB".to_owned(), "a configuration is written by hand"));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(whole(layer, "the file is UTF-16".to_owned(), "save it as UTF-8"));
    }
    if bytes.contains(&0) {
        return Err(whole(layer, "the file is binary, not text".to_owned(), "check the path with `config path`"));
    }
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]).into_owned();
            let origin = Origin { layer, place: end_of(&good) };
            return Err(Diagnostic::value(origin, "this is not UTF-8".to_owned())
                .help("save the file as UTF-8")
                .unparsed());
        }
    };
    let marked = text.starts_with('\u{feff}');
    if marked {
        text.drain(..'\u{feff}'.len_utf8());
    }
    let at = |at: usize| Origin { layer, place: end_of(&text[..at]) };
    if let Some(found) = forbidden(&text) {
        let message = format!("the control character {:#04x} is not allowed", text.as_bytes()[found]);
        let help = "remove it, or write it as an escape in double quotes";
        return Err(Diagnostic::value(at(found), message).help(help).unparsed());
    }
    if let Some(found) = too_deep(&text) {
        let message = format!("brackets are nested more than {BRACKET_LIMIT} deep");
        return Err(Diagnostic::value(at(found), message).help("write the value flatter").unparsed());
    }
    Ok(Text { text, marked })
}

/// Where more brackets are open than a person writes. The scanner of YAML looks at every open one at each word, so this
/// is counted before it begins. Brackets in quotes do not count; those in text without quotes do.
fn too_deep(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut tokens = outside_quotes(text);
    let deep = tokens.find(|(_, token)| {
        match token {
            Token::Byte(b'[' | b'{') => open += 1,
            Token::Byte(b']' | b'}') => open = open.saturating_sub(1),
            _ => {}
        }
        open > BRACKET_LIMIT
    });
    deep.map(|(at, _)| at)
}

/// The first control character in a text that is not to be in any.
fn forbidden(text: &str) -> Option<usize> {
    text.bytes().position(|byte| matches!(byte, 0..0x20 | 0x7f) && !matches!(byte, b'\t' | b'\n' | b'\r'))
}

/// The position of an offset in a text.
pub(super) fn position_at(text: &str, at: usize) -> Position {
    end_of(&text[..at])
}

/// The position right after a text.
fn end_of(text: &str) -> Position {
    let (mut line, mut column) = (0_u32, 0_usize);
    for each in lines(text) {
        line += 1;
        column = each.chars().count();
    }
    Position { line: line.max(1), column: u32::try_from(column + 1).unwrap_or(u32::MAX) }
}
