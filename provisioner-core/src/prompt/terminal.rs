//! The person at the terminal. Questions go to stderr, so that a result can be piped while one answers.
//!
//! While a question stands the terminal is in raw mode and its cursor may be hidden: Ctrl-C makes the command end, and
//! before any other signal ends the program the terminal is put right.

use crate::error::{Error, Result};
use crate::output::live;
use crate::signals;
use console::{Key, Term};
use dialoguer::theme::{ColorfulTheme, Theme};
use dialoguer::{Confirm, Input, MultiSelect, Select};
use std::fmt;
use std::io::{self, IsTerminal};

/// Whether somebody can answer: input is read from a terminal and questions are seen on one.
pub(super) fn is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

pub(super) fn confirm(colored: bool, question: &str, default: Option<bool>) -> Result<bool> {
    ask(colored, |term, theme| {
        let prompt = Confirm::with_theme(theme).with_prompt(question).wait_for_newline(true);
        match default {
            Some(default) => prompt.default(default).interact_on(term),
            None => prompt.interact_on(term),
        }
        .map_err(io_error)
    })
}

pub(super) fn text(colored: bool, question: &str, default: Option<String>) -> Result<String> {
    ask(colored, |term, theme| {
        let prompt = Input::<String>::with_theme(theme).with_prompt(question);
        match default {
            Some(default) => prompt.default(default).interact_text_on(term),
            None => prompt.allow_empty(true).interact_text_on(term),
        }
        .map_err(io_error)
    })
}

pub(super) fn select(colored: bool, question: &str, choices: &[String], default: Option<usize>) -> Result<usize> {
    ask(colored, |term, theme| {
        let prompt = Select::with_theme(theme).with_prompt(question).items(choices).default(default.unwrap_or(0));
        cancelled(prompt.interact_on_opt(term).map_err(io_error)?)
    })
}

pub(super) fn multi_select(colored: bool, question: &str, choices: &[String], default: &[usize]) -> Result<Vec<usize>> {
    let checked: Vec<bool> = (0..choices.len()).map(|index| default.contains(&index)).collect();
    ask(colored, |term, theme| {
        let prompt = MultiSelect::with_theme(theme).with_prompt(question).items(choices).defaults(&checked);
        cancelled(prompt.interact_on_opt(term).map_err(io_error)?)
    })
}

/// Read key by key: a terminal that only stops echoing would stay so after Ctrl-C.
pub(super) fn secret(colored: bool, question: &str) -> Result<String> {
    ask(colored, |term, theme| {
        term.write_str(&themed(|text| theme.format_input_prompt(text, question, None)))?;
        let mut typed = String::new();
        loop {
            match term.read_key()? {
                Key::Enter => break,
                Key::Char(letter) if !letter.is_control() => typed.push(letter),
                Key::Backspace => drop(typed.pop()),
                _ => {}
            }
        }
        term.clear_line()?;
        term.write_line(&themed(|text| theme.format_input_prompt_selection(text, question, "********")))?;
        Ok(typed)
    })
}

fn themed(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text);
    text
}

/// Escape leaves a choice.
fn cancelled<T>(chosen: Option<T>) -> io::Result<T> {
    chosen.ok_or_else(|| io::ErrorKind::Interrupted.into())
}

fn ask<T>(colored: bool, question: impl FnOnce(&Term, &dyn Theme) -> io::Result<T>) -> Result<T> {
    // The library decides about colours by the variables alone; `--color` and `-n` count too.
    console::set_colors_enabled_stderr(colored);
    let theme = ColorfulTheme::default();
    let hold = signals::hold();
    let _restored = signals::before_end(restoring());
    let term = Term::stderr();
    let answer = live::paused(|| question(&term, &theme));
    match answer {
        Ok(answer) => Ok(answer),
        Err(error) => Err(unanswered(&term, hold.received(), error)),
    }
}

/// What makes the terminal what it is now, with a cursor and at the beginning of a line.
fn restoring() -> impl FnOnce() + Send + 'static {
    #[cfg(unix)]
    let settings = rustix::termios::tcgetattr(io::stdin());
    move || {
        #[cfg(unix)]
        if let Ok(settings) = settings {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, &settings);
        }
        let term = Term::stderr();
        drop(term.show_cursor());
        drop(term.write_line(""));
    }
}

fn unanswered(term: &Term, received: Option<i32>, error: io::Error) -> Error {
    // A choice hides the cursor while it stands.
    drop(term.show_cursor());
    if let Some(signal) = received {
        drop(term.write_line(""));
        signals::request(signal);
        return signals::interrupted(signal);
    }
    if error.kind() == io::ErrorKind::Interrupted {
        return Error::new("cancelled");
    }
    Error::new(format!("cannot read the answer: {error}")).source(error)
}

fn io_error(error: dialoguer::Error) -> io::Error {
    let dialoguer::Error::IO(error) = error;
    error
}
