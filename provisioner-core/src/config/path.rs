//! The path of a value: keys with dots between, and in quotes where a key holds a dot itself.
//!
//! What is written here can be given to `config set` as it stands.

/// A path as it is written: `demo.labels."app.io/name"`.
pub(crate) fn written(keys: &[impl AsRef<str>]) -> String {
    let mut path = String::new();
    for (index, key) in keys.iter().enumerate() {
        if index > 0 {
            path.push('.');
        }
        push_key(&mut path, key.as_ref());
    }
    path
}

fn push_key(path: &mut String, key: &str) {
    if !key.is_empty() && !key.contains(['.', '"', '\'', '\\']) {
        path.push_str(key);
        return;
    }
    path.push('"');
    for letter in key.chars() {
        if matches!(letter, '"' | '\\') {
            path.push('\\');
        }
        path.push(letter);
    }
    path.push('"');
}

/// The keys of a path. A key stands in quotes as a whole; in double quotes, and without any, a `\` takes the next
/// letter as it is.
///
/// # Errors
/// What is wrong with the quotes.
pub(crate) fn keys_of(text: &str) -> Result<Vec<String>, &'static str> {
    let mut keys = Vec::new();
    let mut letters = text.chars().peekable();
    loop {
        let quote = letters.next_if(|letter| matches!(letter, '"' | '\''));
        let mut key = String::new();
        loop {
            match (letters.next(), quote) {
                (Some('\\'), None | Some('"')) => key.push(letters.next().ok_or("a `\\` at the end")?),
                (Some(letter), Some(quote)) if letter == quote => break,
                (Some(letter), Some(_)) => key.push(letter),
                (None, Some(_)) => return Err("quotes that are never closed"),
                (Some('.'), None) => {
                    keys.push(std::mem::take(&mut key));
                    break;
                }
                (Some(letter), None) => key.push(letter),
                (None, None) => {
                    keys.push(key);
                    return Ok(keys);
                }
            }
        }
        if quote.is_some() {
            keys.push(key);
            match letters.next() {
                None => return Ok(keys),
                Some('.') => {}
                Some(_) => return Err("text right after quotes"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_as_the_same_keys() {
        for keys in [
            &["demo"][..],
            &["demo", "labels", "app.io/name"],
            &["demo", "labels", ""],
            &["demo", "a\"b", "c'd", "e\\f", "\"", "."],
            &["demo", "ä ö", "x"],
        ] {
            assert_eq!(keys_of(&written(keys)).unwrap(), keys, "{}", written(keys));
        }
        assert_eq!(written(&["demo", "labels", "app.io/name"]), "demo.labels.\"app.io/name\"");
    }

    #[test]
    fn a_dot_is_kept_by_quotes_of_either_kind_and_by_a_backslash() {
        for text in ["l.\"a.b\".c", "l.'a.b'.c", "l.a\\.b.c", "\"l\".\"a.b\".'c'"] {
            assert_eq!(keys_of(text).unwrap(), ["l", "a.b", "c"], "{text}");
        }
        assert_eq!(keys_of("a..b").unwrap(), ["a", "", "b"]);
        assert_eq!(keys_of("a\"b").unwrap(), ["a\"b"]);
    }

    #[test]
    fn quotes_that_make_no_sense_are_an_error() {
        for text in ["a.\"b", "a.'b", "a.\"b\"c", "a\\"] {
            assert!(keys_of(text).is_err(), "{text}");
        }
    }
}
