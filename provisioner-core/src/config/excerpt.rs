//! The line of a configuration file that an error is shown with.
//!
//! What may be secret on it is masked, by the names of the keys: those that the schema knows as free of secrets show
//! their values, all others do not. So a misspelt key, a neighbour, or a line that could not be read gives nothing away.

use super::display::MASK;
use super::holds_secret::Names;
use provisioner_shared::diagnostic::Diagnostic;

/// The longest part of a line that is shown, in letters.
const LONGEST: usize = 120;

/// The part of a line to show, the column of the caret in it, and the caret's width.
pub(super) struct Excerpt {
    pub(super) line: String,
    pub(super) column: usize,
    pub(super) width: usize,
}

/// The excerpt of a line, with what the names do not clear masked.
pub(super) fn excerpt(diagnostic: &Diagnostic, line: &str, names: Option<&Names>) -> Excerpt {
    let letters: Vec<char> = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let column = (diagnostic.origin.place.column as usize).saturating_sub(1).min(letters.len());
    let mut hidden = match names {
        Some(names) if diagnostic.unparsed => all_but_the_first_key(&letters, names),
        Some(names) => values(&letters, names),
        // The file of the plugin itself, which is as public as the plugin.
        None => vec![false; letters.len()],
    };
    if diagnostic.secret && diagnostic.width.is_none() {
        hidden[column..].fill(true);
    } else if let Some(width) = diagnostic.width {
        let end = letters.len().min(column + width);
        hidden[column..end].fill(false);
    } else if !diagnostic.unparsed {
        // The value that the error is about: its path is known, and free of secrets.
        let end = column + own_value(&letters[column..]);
        hidden[column..end].fill(false);
    }
    // A tab is an error by itself, whatever stands behind it.
    let tabs = line.chars().skip(column).take_while(|letter| *letter == '\t').count();
    let width = diagnostic.width.or((tabs > 0).then_some(tabs)).unwrap_or_else(|| token_width(&letters[column..]));
    cut(&letters, &hidden, column, width)
}

/// Puts a mask in the place of what is hidden, and leaves out what is too long.
fn cut(letters: &[char], hidden: &[bool], column: usize, width: usize) -> Excerpt {
    let (mut shown, mut caret, mut caret_end) = (Vec::new(), None, None);
    let mut index = 0;
    while index < letters.len() {
        if !hidden[index] {
            caret = caret.or((index == column).then_some(shown.len()));
            shown.push(letters[index]);
            index += 1;
            caret_end = caret_end.or((index == column + width).then_some(shown.len()));
            continue;
        }
        let end = hidden[index..].iter().position(|hidden| !hidden).map_or(letters.len(), |length| index + length);
        if (index..end).contains(&column) {
            caret = Some(shown.len());
            caret_end = Some(shown.len() + MASK.len());
        }
        shown.extend(MASK.chars());
        index = end;
    }
    let column = caret.unwrap_or(shown.len());
    let end = caret_end.unwrap_or(shown.len()).max(column + 1);
    let first = column.saturating_sub(LONGEST / 2);
    let last = shown.len().min(first + LONGEST);
    let (before, from) = if first > 0 { ("…", 1) } else { ("", 0) };
    let after = if last < shown.len() { "…" } else { "" };
    let kept: String = shown[first..last].iter().collect();
    let width = (end - column).clamp(1, (last - column.min(last)).max(1));
    Excerpt { line: format!("{before}{}{after}", kept.trim_end()), column: column - first + from, width }
}

/// Of a line that could not be read, only the key that it begins with, if it is known.
fn all_but_the_first_key(letters: &[char], names: &Names) -> Vec<bool> {
    let mut hidden: Vec<bool> = letters.iter().map(|letter| *letter != ' ').collect();
    let start = after_dashes(letters);
    let token = Token::read(letters, start, false);
    // Not its value, however free of secrets the key is here: the line may be of another plugin, or of a text.
    let shown = if token.is_key && names.is_known(&token.text) { token.end + 1 } else { start };
    hidden[..shown.min(letters.len())].fill(false);
    // Brackets alone give nothing away.
    if !letters[shown.min(letters.len())..].iter().any(|letter| letter.is_alphanumeric()) {
        hidden.fill(false);
    }
    hide_gaps(&mut hidden);
    hidden
}

/// What is hidden of a line that could be read: every value but those of keys that are free of secrets.
fn values(letters: &[char], names: &Names) -> Vec<bool> {
    let mut hidden = vec![false; letters.len()];
    let mut index = after_dashes(letters);
    let (mut depth, mut comment_is_safe) = (0_usize, true);
    // Whether the value that comes next belongs to a key that is free of secrets.
    let mut open = false;
    while index < letters.len() {
        match letters[index] {
            ' ' => index += 1,
            '{' | '[' => {
                depth += 1;
                index += 1;
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                index += 1;
            }
            ',' => {
                open &= depth == 0;
                index += 1;
            }
            '#' => {
                hidden[index..].fill(!comment_is_safe);
                break;
            }
            _ => {
                let token = Token::read(letters, index, depth > 0 || open);
                if token.is_key {
                    open = names.is_free(&token.text);
                    comment_is_safe &= open;
                    index = token.end + 1;
                    let next = letters[index.min(letters.len())..].iter().find(|letter| **letter != ' ');
                    let in_brackets = matches!(next, Some('{' | '['));
                    let as_a_whole = if open { in_brackets } else { !names.is_holder(&token.text) };
                    if as_a_whole {
                        let end = end_of_value(letters, index, depth > 0 || open);
                        hidden[index..end].fill(!open);
                        index = end;
                    }
                    continue;
                }
                let end = token.end;
                hidden[index..end].fill(!open);
                comment_is_safe &= open;
                index = end.max(index + 1);
            }
        }
    }
    trim(letters, &mut hidden);
    hidden
}

/// Blanks at the ends of what is hidden stay, so that the mask stands like a value.
fn trim(letters: &[char], hidden: &mut [bool]) {
    for index in 0..letters.len() {
        if letters[index] == ' ' && hidden[index] && (index == 0 || !hidden[index - 1]) {
            hidden[index] = false;
        }
    }
    for index in (0..letters.len()).rev() {
        if letters[index] == ' ' && hidden[index] && (index + 1 == letters.len() || !hidden[index + 1]) {
            hidden[index] = false;
        }
    }
}

/// Blanks between what is hidden are hidden as well: how many words there are is not shown.
fn hide_gaps(hidden: &mut [bool]) {
    let first = hidden.iter().position(|hidden| *hidden);
    let last = hidden.iter().rposition(|hidden| *hidden);
    if let (Some(first), Some(last)) = (first, last) {
        hidden[first..=last].fill(true);
    }
}

/// The first letter after the indentation and the dashes of lists.
fn after_dashes(letters: &[char]) -> usize {
    let mut index = 0;
    while let Some(letter) = letters.get(index) {
        let dash = matches!(letter, '-' | '?') && letters.get(index + 1).is_none_or(|next| *next == ' ');
        if *letter != ' ' && !dash {
            break;
        }
        index += 1;
    }
    index
}

/// A scalar, up to its colon where it is a key.
struct Token {
    text: String,
    end: usize,
    is_key: bool,
}

impl Token {
    fn read(letters: &[char], start: usize, inside_flow: bool) -> Self {
        let mut end = start;
        if let Some(quote @ ('"' | '\'')) = letters.get(start) {
            end = end_of_quotes(letters, start, *quote);
            let text: String = letters[start + 1..end.max(start + 2).min(letters.len()) - usize::from(end > start + 1)]
                .iter()
                .collect();
            let colon = letters[end..].iter().position(|letter| *letter != ' ').map_or(end, |gap| end + gap);
            let is_key = letters.get(colon) == Some(&':');
            return Self { text, end: if is_key { colon } else { end }, is_key };
        }
        while let Some(letter) = letters.get(end) {
            let ends_word = letters.get(end + 1).is_none_or(|next| matches!(next, ' ' | ',' | '}' | ']' | '{' | '['));
            match letter {
                ':' if ends_word => {
                    let text: String = letters[start..end].iter().collect();
                    return Self { text: text.trim().to_owned(), end, is_key: true };
                }
                ',' | '}' | ']' if inside_flow => break,
                '#' if end > start && letters[end - 1] == ' ' => break,
                _ => end += 1,
            }
        }
        Self { text: String::new(), end, is_key: false }
    }
}

fn end_of_quotes(letters: &[char], start: usize, quote: char) -> usize {
    let mut index = start + 1;
    while let Some(letter) = letters.get(index) {
        match letter {
            '\\' if quote == '"' => index += 1,
            '\'' if quote == '\'' && letters.get(index + 1) == Some(&'\'') => index += 1,
            letter if *letter == quote => return index + 1,
            _ => {}
        }
        index += 1;
    }
    letters.len()
}

/// The end of the whole value that begins at `start`: with its brackets, to the end of the line where it is not inside
/// of others.
fn end_of_value(letters: &[char], start: usize, inside_flow: bool) -> usize {
    let (mut depth, mut index, mut fresh) = (0_usize, start, true);
    while let Some(letter) = letters.get(index) {
        match letter {
            '"' | '\'' if fresh => {
                index = end_of_quotes(letters, index, *letter);
                fresh = false;
                continue;
            }
            '{' | '[' if fresh || depth > 0 => depth += 1,
            '}' | ']' if depth > 0 => depth -= 1,
            '}' | ']' | ',' if inside_flow && depth == 0 => return index,
            _ => {}
        }
        fresh = matches!(letter, ' ' | '{' | '[' | ',' | ':');
        index += 1;
    }
    index
}

/// How much of what follows is the one value that an error is about: no key, no brackets, no neighbour.
fn own_value(letters: &[char]) -> usize {
    match letters.first() {
        None | Some('{' | '[' | '!' | '&' | '*' | '|' | '>') => 0,
        _ => {
            let token = Token::read(letters, 0, true);
            token.end.min(letters.len())
        }
    }
}

/// The width of the value that a line goes on with.
fn token_width(letters: &[char]) -> usize {
    if let Some(quote @ ('"' | '\'')) = letters.first()
        && let Some(end) = letters[1..].iter().position(|letter| letter == quote)
    {
        return end + 2;
    }
    let comment = letters.windows(2).position(|pair| pair == [' ', '#']).unwrap_or(letters.len());
    let end = letters[..comment].iter().position(|letter| matches!(letter, ',' | '}' | ']')).unwrap_or(comment);
    letters[..end].iter().rposition(|letter| *letter != ' ').map_or(1, |last| last + 1)
}
