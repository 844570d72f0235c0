//! The keys of a terminal that is not one of Unix; `console` knows how to read them.

use super::keys::Key;
use crate::error::{Error, Result, codes};
use crate::output::{Output, Stream};
use crate::signals;
use console::Term;
use std::io;

/// Ctrl-C, as a signal.
const SIGINT: i32 = 2;

pub(super) struct Raw<'o> {
    output: &'o Output,
    clever: bool,
    term: Term,
}

impl<'o> Raw<'o> {
    pub(super) fn enter(output: &'o Output, clever: bool) -> Result<Self> {
        Ok(Self { output, clever, term: Term::stderr() })
    }

    /// Waits for a key.
    pub(super) fn key(&self, _look: &mut dyn FnMut(bool)) -> Result<Key> {
        let key = self.term.read_key_raw().map_err(unreadable)?;
        Ok(match key {
            console::Key::CtrlC | console::Key::Char('\x03') => {
                signals::request(SIGINT);
                return Err(signals::interrupted(SIGINT));
            }
            console::Key::Char('\x01') | console::Key::Home => Key::Home,
            console::Key::Char('\x04') => Key::EndOfInput,
            console::Key::Char('\x05') | console::Key::End => Key::End,
            console::Key::Char('\x0b') => Key::DeleteToEnd,
            console::Key::Char('\x15') => Key::DeleteToStart,
            console::Key::Char('\x17') => Key::DeleteWord,
            console::Key::Char('\r' | '\n') | console::Key::Enter => Key::Enter,
            console::Key::Char(letter) if !letter.is_control() => Key::Char(letter),
            console::Key::Escape => Key::Escape,
            console::Key::Tab => Key::Tab,
            console::Key::Backspace => Key::Backspace,
            console::Key::Del => Key::Delete,
            console::Key::ArrowLeft => Key::Left,
            console::Key::ArrowRight => Key::Right,
            console::Key::ArrowUp => Key::Up,
            console::Key::ArrowDown => Key::Down,
            console::Key::PageUp => Key::PageUp,
            console::Key::PageDown => Key::PageDown,
            _ => Key::Other,
        })
    }
}

impl Drop for Raw<'_> {
    fn drop(&mut self) {
        if self.clever {
            self.output.raw(Stream::Stderr, b"\x1b[?25h\x1b[?2004l");
        }
    }
}

fn unreadable(error: io::Error) -> Error {
    codes::NO_ANSWER.error(format!("cannot read the answer: {error}")).caused_by(error)
}
