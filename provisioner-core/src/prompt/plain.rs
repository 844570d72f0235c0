//! Questions at a terminal that only prints (`TERM=dumb`: an editor's shell, a serial line): one line each, and the
//! terminal edits the answer.

use super::answer;
use super::editor::Editor;
use super::keys::Key;
use super::raw::Raw;
use super::screen::printable;
use super::terminal::cancelled;
use super::validate::Validate;
use crate::error::{Result, codes};
use crate::output::Output;
use std::io;
#[cfg(not(unix))]
use std::io::Read as _;

pub(super) fn confirm(output: &Output, question: &str, default: Option<bool>) -> Result<bool> {
    let hint = match default {
        Some(true) => " (Y/n)",
        Some(false) => " (y/N)",
        None => " (y/n)",
    };
    loop {
        let line = read(output, &format!("{}{hint} ", printable(question)))?;
        match answer::yes(&line).or(default.filter(|_| line.is_empty())) {
            Some(yes) => return Ok(yes),
            None => complain(output, "answer with yes or no"),
        }
    }
}

pub(super) fn text(output: &Output, question: &str, default: Option<&str>, validate: &Validate<'_>) -> Result<String> {
    let hint = default.map(|default| format!(" ({})", printable(default))).unwrap_or_default();
    loop {
        let line = read(output, &format!("{}{hint}: ", printable(question)))?;
        let answer = if line.is_empty() { default.unwrap_or_default().to_owned() } else { line };
        match validate.check(&answer) {
            Ok(()) => return Ok(answer),
            Err(message) => complain(output, &message),
        }
    }
}

/// Read key by key, as everywhere: nothing is echoed.
pub(super) fn secret(output: &Output, question: &str, validate: &Validate<'_>) -> Result<String> {
    loop {
        let raw = Raw::enter(output, false)?;
        output.print_error(format!("{}: ", printable(&output.masked(question))));
        let typed = typed_secret(&raw);
        drop(raw);
        output.print_error("\n".to_owned());
        let typed = typed?;
        // What is refused is mostly a secret too.
        crate::secrets::remember(&typed);
        match validate.check(&typed) {
            Ok(()) => return Ok(typed),
            Err(message) => complain(output, &message),
        }
    }
}

fn typed_secret(raw: &Raw<'_>) -> Result<String> {
    let mut editor = Editor::keeping_line_breaks();
    loop {
        match raw.key(&mut |_| {})? {
            Key::Enter => return Ok(editor.text()),
            Key::Escape => return Err(cancelled()),
            Key::EndOfInput if editor.is_empty() => return Err(cancelled()),
            key => editor.press(key),
        }
    }
}

pub(super) fn select(output: &Output, question: &str, choices: &[String], default: Option<usize>) -> Result<usize> {
    list(output, question, choices);
    let hint = default.map(|index| format!(" ({})", index + 1)).unwrap_or_default();
    loop {
        let line = read(output, &format!("number or name{hint}: "))?;
        match named(choices, line.trim()).or(default.filter(|_| line.is_empty())) {
            Some(index) => return Ok(index),
            None => complain(output, "answer with a number or a name of the list"),
        }
    }
}

pub(super) fn multi_select(
    output: &Output,
    question: &str,
    choices: &[String],
    default: &[usize],
) -> Result<Vec<usize>> {
    list(output, question, choices);
    let numbers: Vec<String> = default.iter().map(|index| (index + 1).to_string()).collect();
    let hint = if numbers.is_empty() { String::new() } else { format!(" ({})", numbers.join(", ")) };
    loop {
        let line = read(output, &format!("numbers or names, with commas between them{hint}: "))?;
        if line.is_empty() {
            return Ok(default.to_vec());
        }
        let chosen: Option<Vec<usize>> = answer::listed(&line).iter().map(|name| named(choices, name)).collect();
        match chosen {
            Some(chosen) => return Ok(chosen),
            None => complain(output, "answer with numbers or names of the list"),
        }
    }
}

fn list(output: &Output, question: &str, choices: &[String]) {
    let mut text = format!("{}\n", printable(question));
    for (index, choice) in choices.iter().enumerate() {
        text.push_str(&format!("  {}) {}\n", index + 1, printable(choice)));
    }
    output.print_error(output.masked(&text).into_owned());
}

/// The choice of this name, else of this number, which counts from one.
fn named(choices: &[String], answer: &str) -> Option<usize> {
    let by_name = choices.iter().position(|choice| choice == answer);
    by_name.or_else(|| answer.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < choices.len()))
}

fn complain(output: &Output, message: &str) {
    output.print_error(format!("{}\n", printable(&output.masked(message))));
}

/// One line, byte by byte: what was typed ahead is left to what reads next.
fn read(output: &Output, question: &str) -> Result<String> {
    output.flush();
    output.print_error(output.masked(question).into_owned());
    let mut line = Vec::new();
    let mut byte = [0];
    loop {
        match read_byte(&mut byte) {
            Ok(0) if line.is_empty() => return Err(cancelled()),
            Ok(0) => break,
            Ok(_) if byte[0] == b'\n' => break,
            Ok(_) => line.push(byte[0]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                return Err(codes::NO_ANSWER.error(format!("cannot read the answer: {error}")).caused_by(error));
            }
        }
    }
    Ok(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned())
}

#[cfg(unix)]
fn read_byte(byte: &mut [u8; 1]) -> io::Result<usize> {
    Ok(rustix::io::read(io::stdin(), byte)?)
}

#[cfg(not(unix))]
fn read_byte(byte: &mut [u8; 1]) -> io::Result<usize> {
    io::stdin().lock().read(byte)
}
