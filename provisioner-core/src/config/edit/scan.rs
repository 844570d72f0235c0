//! Where tokens of YAML end. No parser: it knows quotes, brackets and comments, and what it gets wrong is found out when
//! the changed text is read again.

/// The end of the key that begins at `at`.
pub(super) fn key_end(text: &str, at: usize) -> Option<usize> {
    match text[at..].chars().next()? {
        quote @ ('"' | '\'') => quoted_end(text, at, quote),
        _ => {
            let rest = &text[at..];
            let colon = rest.char_indices().find(|(index, letter)| {
                *letter == ':'
                    && rest[index + 1..].chars().next().is_none_or(|next| next.is_whitespace() || next == ',')
            });
            colon.map(|(index, _)| at + rest[..index].trim_end().len())
        }
    }
}

/// The end of the text in quotes that begins at `at`.
fn quoted_end(text: &str, at: usize, quote: char) -> Option<usize> {
    let mut letters = text[at + 1..].char_indices().peekable();
    while let Some((index, letter)) = letters.next() {
        match letter {
            '\\' if quote == '"' => drop(letters.next()),
            '\'' if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') => drop(letters.next()),
            letter if letter == quote => return Some(at + 1 + index + 1),
            _ => {}
        }
    }
    None
}

/// The end of a value that is written in one place: in quotes, in brackets, or plain to the end of its line. `None` for
/// what goes on in a block below.
pub(super) fn inline_end(text: &str, at: usize, inside_flow: bool) -> Option<usize> {
    match text[at..].chars().next() {
        None | Some('\n' | '\r' | '#' | '|' | '>' | '&' | '!') => None,
        Some(quote @ ('"' | '\'')) => quoted_end(text, at, quote),
        Some('[' | '{') => bracket_end(text, at).map(|closing| closing + 1),
        Some(_) => Some(plain_end(text, at, inside_flow)),
    }
}

fn plain_end(text: &str, at: usize, inside_flow: bool) -> usize {
    let rest = &text[at..];
    let mut end = rest.find(['\n', '\r']).unwrap_or(rest.len());
    if let Some(comment) = rest[..end].find(" #") {
        end = comment;
    }
    if inside_flow {
        end = rest[..end].find([',', ']', '}']).unwrap_or(end);
    }
    at + rest[..end].trim_end().len()
}

/// Where the bracket that opens at `at` is closed.
pub(super) fn bracket_end(text: &str, at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut index = at;
    // Quotes and comments begin only where a token may.
    let mut fresh = true;
    while let Some(letter) = text[index..].chars().next() {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(index);
                }
            }
            '"' | '\'' if fresh => {
                index = quoted_end(text, index, letter)?;
                fresh = false;
                continue;
            }
            '#' if text[..index].ends_with([' ', '\n', '\r', '\t']) => {
                index += text[index..].find('\n')?;
                continue;
            }
            _ => {}
        }
        fresh = match letter {
            '[' | '{' | ',' | ':' => true,
            letter => fresh && letter.is_whitespace(),
        };
        index += letter.len_utf8();
    }
    None
}

/// Where the comment of a line begins.
pub(super) fn comment(line: &str) -> Option<usize> {
    let mut index = 0;
    let mut fresh = true;
    while let Some(letter) = line[index..].chars().next() {
        match letter {
            '#' if index == 0 || line[..index].ends_with([' ', '\t']) => return Some(index),
            '"' | '\'' if fresh => match quoted_end(line, index, letter) {
                Some(end) => {
                    index = end;
                    fresh = false;
                    continue;
                }
                None => return None,
            },
            _ => {}
        }
        fresh = matches!(letter, '[' | '{' | ',' | ':' | '-') || (fresh && letter.is_whitespace()) || letter == ' ';
        index += letter.len_utf8();
    }
    None
}
