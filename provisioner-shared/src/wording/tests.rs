//! The wording, one line for each rule.

use super::*;

const U8: Expected<'_> = Expected::Integer { name: "u8", min: 0, max: 255 };

fn choice(words: &[&'static str]) -> Choice<'static, 'static> {
    let mut choice = Choice::new(b"");
    for word in words {
        choice.offer(word);
    }
    choice
}

fn worded(expected: &Expected<'_>, found: &Found<'_>) -> String {
    let mut message = Message::new();
    wrong_kind(&mut message, b"p.k", expected, found);
    format!("{}; {}", message.said(), message.helps().unwrap_or_default())
}

#[test]
fn a_value_of_the_wrong_kind_says_what_to_write() {
    let one_of = Expected::OneOf(choice(&["fast", "slow"]));
    let keys = Expected::Keys(choice(&["host", "port"]));
    for (expected, found, says) in [
        (Expected::Text, Found::Integer(5), "expected text, found `5`; put the value in quotes"),
        (Expected::Text, Found::Null, "expected text, found null; write a value, or remove the line"),
        (Expected::Text, Found::List(2), "expected text, found a list; write a single value"),
        (Expected::Text, Found::Hidden, "expected text, found something else; write a single value"),
        (Expected::Text, Found::Float(f64::NAN), "expected text, found `.nan`; put the value in quotes"),
        (Expected::Text, Found::Float(-f64::INFINITY), "expected text, found `-.inf`; put the value in quotes"),
        (
            Expected::Character,
            Found::Text(b"ab"),
            "expected one character, found text `ab`; write exactly one character",
        ),
        (Expected::Bool, Found::Text(b"Yes"), "expected `true` or `false`, found text `Yes`; write `true`"),
        (Expected::Bool, Found::Text(b"off"), "expected `true` or `false`, found text `off`; write `false`"),
        (
            Expected::Bool,
            Found::Integer(1),
            "expected `true` or `false`, found `1`; write `true` or `false`, without quotes",
        ),
        (
            U8,
            Found::Integer(-1),
            "expected a whole number from 0 to 255 (u8), found `-1`; write a number within these bounds",
        ),
        (
            U8,
            Found::Float(1e40),
            "expected a whole number from 0 to 255 (u8), found a very large number; write a whole number",
        ),
        (
            U8,
            Found::Text(b"80"),
            "expected a whole number from 0 to 255 (u8), found text `80`; write `80` without quotes",
        ),
        (U8, Found::Text(b"8_0"), "expected a whole number from 0 to 255 (u8), found text `8_0`; write `80`"),
        (U8, Found::Text(b" 007 "), "expected a whole number from 0 to 255 (u8), found text ` 007 `; write `7`"),
        (U8, Found::Text(b"-00"), "expected a whole number from 0 to 255 (u8), found text `-00`; write `-0`"),
        (
            U8,
            Found::Text(b"256"),
            "expected a whole number from 0 to 255 (u8), found text `256`; write a number within these bounds",
        ),
        (U8, Found::Float(80.0), "expected a whole number from 0 to 255 (u8), found `80.0`; write `80`"),
        (
            U8,
            Found::Float(-80.0),
            "expected a whole number from 0 to 255 (u8), found `-80.0`; write a number within these bounds",
        ),
        (Expected::Number, Found::Text(b"+01_0.5"), "expected a number, found text `+01_0.5`; write `10.5`"),
        (U8, Found::Text(b"1.5"), "expected a whole number from 0 to 255 (u8), found text `1.5`; write a whole number"),
        (Expected::Number, Found::Text(b"1.5"), "expected a number, found text `1.5`; write `1.5` without quotes"),
        (Expected::Number, Found::Text(b"1.5.2"), "expected a number, found text `1.5.2`; write a number"),
        (Expected::Number, Found::Text(b"-"), "expected a number, found text `-`; write a number"),
        (Expected::List, Found::Null, "expected a list, found null; write `[]` for an empty list"),
        (Expected::List, Found::Text(b"eu-1"), "expected a list, found text `eu-1`; write `[eu-1]`"),
        (
            Expected::List,
            Found::Text(b"a, b"),
            "expected a list, found text `a, b`; write `[…]`, or a line `- …` for each value",
        ),
        (Expected::ListOf(2), Found::List(1), "expected a list of 2 values, found a list of 1 value; add 1 value"),
        (Expected::ListOf(1), Found::List(3), "expected a list of 1 value, found a list of 3 values; remove 2 values"),
        (
            Expected::Mapping,
            Found::Null,
            "expected a mapping, found null; remove the line (`<key>: null` takes one entry of the defaults away), or write `{}`",
        ),
        (Expected::Mapping, Found::List(1), "expected a mapping, found a list; write `key: value`, one on each line"),
        (keys, Found::Bool(true), "expected a mapping, found `true`; the keys are `host`, `port`"),
        (one_of, Found::Mapping, "expected one of `fast`, `slow`, found a mapping; write one of these"),
    ] {
        assert_eq!(worded(&expected, &found), format!("`p.k`: {says}"));
    }
}

#[test]
fn a_text_is_shown_without_what_moves_the_cursor_and_not_in_full() {
    let shown = |text: &str| {
        let mut message = Message::new();
        kinds::shown(&mut message, text.as_bytes());
        message.as_str().to_owned()
    };
    assert_eq!(shown("a\nb\tc\u{1b}[31m"), "`a\\nb\\tc\u{fffd}[31m`");
    assert_eq!(shown("a\u{85}\u{202e}\u{2028}\u{feff}ä"), "`a\u{fffd}\u{fffd}\u{fffd}\u{fffd}ä`");
    assert_eq!(shown(&"ä".repeat(40)), format!("`{}`", "ä".repeat(40)));
    assert_eq!(shown(&"ä".repeat(41)), format!("`{}…`", "ä".repeat(40)));
}

#[test]
fn the_near_word_for_a_secret_is_not_given_away() {
    let mut known = Choice::new(b"hutner2");
    known.offer("hunter2");
    let mut message = Message::new();
    unknown_value(&mut message, b"p.mode", None, &known);
    assert_eq!((message.said(), message.helps()), ("`p.mode`: unknown value", Some("the values are `hunter2`")));
}

#[test]
fn a_long_message_leaves_room_for_its_help() {
    let mut message = Message::new();
    wrong_kind(&mut message, "p.ä".repeat(1000).as_bytes(), &Expected::List, &Found::Null);
    assert!(message.said().ends_with('…'), "{}", message.said());
    assert_eq!(message.helps(), Some("write `[]` for an empty list"));
}
