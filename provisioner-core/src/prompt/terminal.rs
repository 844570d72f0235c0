//! The person at the terminal. Questions go to stderr, so that a result can be piped while one answers.
//!
//! While a question is asked the terminal is in raw mode and its cursor may be hidden: Ctrl-C makes the command end, and
//! before any other signal ends the program the terminal is restored.

mod chosen;
mod typed;

pub(super) use chosen::{confirm, multi_select, select};
pub(super) use typed::{secret, text};

use super::keys::Key;
use super::raw::Raw;
use super::screen::Screen;
use crate::error::{Error, Result, codes};
use crate::output::{Output, live};
use std::io::{self, IsTerminal};

/// Whether there is a person to answer: input is read from a terminal and questions are seen on one.
pub(super) fn is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A question that is asked at the moment.
struct Asked<'o> {
    screen: Screen<'o>,
    raw: Raw<'o>,
}

impl Asked<'_> {
    /// Draws the question and waits for a key.
    fn key(&mut self, draw: &mut dyn FnMut(&mut Screen<'_>)) -> Result<Key> {
        let Self { screen, raw } = self;
        draw(screen);
        raw.key(&mut |anew| {
            if anew {
                screen.forget();
            }
            if screen.is_resized() || anew {
                draw(screen);
            }
        })
    }
}

/// Asks until there is an answer, with how it is shown.
fn ask<T>(
    output: &Output,
    question: &str,
    mut step: impl FnMut(&mut Asked<'_>) -> Result<Option<(T, String)>>,
) -> Result<T> {
    // What was printed before is seen before the question.
    output.flush();
    live::paused(|| {
        // Raw first: what is typed from now on is not echoed.
        let raw = Raw::enter(output, true)?;
        let mut asked = Asked { screen: Screen::new(output, question), raw };
        loop {
            match step(&mut asked) {
                Ok(Some((answer, shown))) => {
                    asked.screen.finish(&shown);
                    return Ok(answer);
                }
                Ok(None) => {}
                Err(error) => {
                    asked.screen.leave();
                    return Err(error);
                }
            }
        }
    })
}

/// The person leaves the question.
pub(super) fn cancelled() -> Error {
    codes::CANCELLED.error("cancelled")
}
