//! JSON for programs that read what this one prints: `--format json`, the JSON Schema. It is never read, only written,
//! indented by two and in the order in which it was put together.

use std::fmt::{self, Display, Formatter, Write as _};

/// A JSON value.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Integer(i128),
    /// Finite: JSON has no infinity, and no number that is none.
    Float(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
    /// JSON that was written elsewhere, with an indent of two spaces.
    Written(String),
}

impl Json {
    /// A mapping without entries, for [`with`](Self::with).
    pub(crate) fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// The mapping with one more entry.
    pub(crate) fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        self.set(key, value.into());
        self
    }

    /// Sets an entry of a mapping; one that is there already keeps its place. Nothing else has entries.
    pub(crate) fn set(&mut self, key: &str, value: Json) {
        let Self::Object(entries) = self else { return };
        match entries.iter_mut().find(|(known, _)| known == key) {
            Some((_, present)) => *present = value,
            None => entries.push((key.to_owned(), value)),
        }
    }

    /// The value under a key, where this is a mapping that has it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        match self {
            Self::Object(entries) => entries.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A list of texts.
    pub(crate) fn texts(texts: &[impl AsRef<str>]) -> Self {
        Self::List(texts.iter().map(|text| text.as_ref().into()).collect())
    }

    fn write(&self, out: &mut Formatter<'_>, depth: usize) -> fmt::Result {
        match self {
            Self::Null => out.write_str("null"),
            Self::Bool(value) => write!(out, "{value}"),
            Self::Integer(value) => write!(out, "{value}"),
            Self::Float(value) => float(*value, out),
            Self::Text(text) => quoted(text, out),
            // A line break inside of a text is escaped, so that each one here is between tokens.
            Self::Written(json) => out.write_str(&json.trim_end().replace('\n', &format!("\n{:1$}", "", depth * 2))),
            Self::List(list) if list.is_empty() => out.write_str("[]"),
            Self::Object(entries) if entries.is_empty() => out.write_str("{}"),
            Self::List(list) => {
                for (index, value) in list.iter().enumerate() {
                    begin(if index == 0 { "[" } else { "," }, depth + 1, out)?;
                    value.write(out, depth + 1)?;
                }
                begin("", depth, out)?;
                out.write_str("]")
            }
            Self::Object(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    begin(if index == 0 { "{" } else { "," }, depth + 1, out)?;
                    quoted(key, out)?;
                    out.write_str(": ")?;
                    value.write(out, depth + 1)?;
                }
                begin("", depth, out)?;
                out.write_str("}")
            }
        }
    }
}

/// What stands before a line break, and the line's indent.
fn begin(before: &str, depth: usize, out: &mut Formatter<'_>) -> fmt::Result {
    write!(out, "{before}\n{:1$}", "", depth * 2)
}

fn quoted(text: &str, out: &mut Formatter<'_>) -> fmt::Result {
    out.write_char('"')?;
    for letter in text.chars() {
        match letter {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            '\r' => out.write_str("\\r")?,
            '\t' => out.write_str("\\t")?,
            '\u{8}' => out.write_str("\\b")?,
            '\u{c}' => out.write_str("\\f")?,
            '\0'..' ' => write!(out, "\\u{:04x}", letter as u32)?,
            letter => out.write_char(letter)?,
        }
    }
    out.write_char('"')
}

/// An exponent, with its sign, is written where the number would be long without; Rust begins with it at another size.
fn float(value: f64, out: &mut Formatter<'_>) -> fmt::Result {
    match value.abs() {
        1e-5..1e-4 => write!(out, "{value}"),
        1e16.. => out.write_str(&format!("{value:?}").replace('e', "e+")),
        _ => write!(out, "{value:?}"),
    }
}

impl Display for Json {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.write(out, 0)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for Json {
    fn from(value: f64) -> Self {
        if value.is_finite() { Self::Float(value) } else { Self::Null }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Vec<Json>> for Json {
    fn from(list: Vec<Json>) -> Self {
        Self::List(list)
    }
}

impl From<Option<&str>> for Json {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// What a library of some renown writes for the same text.
    fn theirs(json: &str) -> String {
        format!("{:#}", serde_json::from_str::<Value>(json).expect("it is JSON"))
    }

    fn ours(value: impl Into<Json>) -> String {
        value.into().to_string()
    }

    #[test]
    fn every_character_is_written_as_others_write_it() {
        let all: String = ('\0'..='\u{2fff}').chain(['\u{fffd}', '\u{feff}', '😀', char::MAX]).collect();
        assert_eq!(ours(all.as_str()), Value::from(all.as_str()).to_string());
        assert_eq!(ours("a\u{1}\u{1f}\u{7f}\n\"</b>"), "\"a\\u0001\\u001f\u{7f}\\n\\\"</b>\"");
        let key = Json::object().with("a\t\"", all.as_str()).to_string();
        assert_eq!(key, format!("{:#}", serde_json::json!({ "a\t\"": all })));
    }

    #[test]
    fn nesting_is_indented_and_what_is_empty_is_not() {
        let list = Json::List(vec![Json::object(), Json::List(Vec::new()), Json::Null, Json::Integer(-7), true.into()]);
        let inner = Json::object().with("list", vec![list, Json::texts(&["x", ""])]).with("none", None);
        let json = Json::object().with("z", inner).with("a", "last").to_string();
        assert_eq!(json, theirs(r#"{"z":{"list":[[{},[],null,-7,true],["x",""]],"none":null},"a":"last"}"#));
    }

    #[test]
    fn numbers_are_written_as_others_write_them() {
        for value in [i128::from(i64::MIN), -1, 0, i128::from(u64::MAX)] {
            assert_eq!(Json::Integer(value).to_string(), theirs(&value.to_string()));
        }
        for exponent in -330..=310 {
            for digits in ["1", "-1.5", "9.999999999999999", "1.2345678901234567", "-4.9", "1.7976931348623157"] {
                let value: f64 = format!("{digits}e{exponent}").parse().expect("it is a number");
                assert_eq!(ours(value), Value::from(value).to_string());
            }
        }
        for value in [0.0, -0.0, 0.1, 123_456.75, f64::MAX, f64::MIN_POSITIVE, f64::NAN, f64::INFINITY] {
            assert_eq!(ours(value), Value::from(value).to_string());
        }
    }

    #[test]
    fn an_entry_that_is_set_again_keeps_its_place() {
        let json = Json::object().with("a", "1").with("b", "2").with("a", "3").to_string();
        assert_eq!(json, theirs(r#"{"a":"3","b":"2"}"#));
    }
}
