//! The person at the terminal. Questions go to stderr, so that a result can be piped while one answers.
//!
//! While a question is asked the terminal is in raw mode and its cursor may be hidden: Ctrl-C makes the command end, and
//! before any other signal ends the program the terminal is restored.

use super::editor::Editor;
use super::keys::Key;
use super::plain;
use super::raw::Raw;
use super::screen::{CYAN, Screen};
use super::validate::Validate;
use crate::error::{Error, Result, codes};
use crate::output::{Output, live, terminal};
use std::io::{self, IsTerminal};

/// How a secret is shown, however long it is.
const MASKED: &str = "********";

/// Whether there is a person to answer: input is read from a terminal and questions are seen on one.
pub(super) fn is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for a yes or a no.
pub(super) fn confirm(output: &Output, question: &str, default: Option<bool>) -> Result<bool> {
    if terminal::is_dumb() {
        return live::paused(|| plain::confirm(output, question, default));
    }
    let mut answer = default;
    ask(output, question, |asked| {
        let key = asked.key(&mut |screen| {
            let shown = answer.map_or("", |yes| if yes { "yes" } else { "no" });
            let line = format!("{}{shown}", screen.label("y/n"));
            let column = terminal::width(&line);
            screen.draw(&[line], Some((0, column)));
        })?;
        match (key, answer) {
            (Key::Char('y' | 'Y'), _) => answer = Some(true),
            (Key::Char('n' | 'N'), _) => answer = Some(false),
            (Key::Backspace | Key::DeleteToStart | Key::DeleteWord, _) => answer = None,
            (Key::Enter, Some(yes)) => return Ok(Some((yes, if yes { "yes" } else { "no" }.to_owned()))),
            (Key::Escape | Key::EndOfInput, _) => return Err(cancelled()),
            _ => {}
        }
        Ok(None)
    })
}

/// Asks for a text; an empty one is the default.
pub(super) fn text(output: &Output, question: &str, default: Option<&str>, validate: &Validate<'_>) -> Result<String> {
    if terminal::is_dumb() {
        return live::paused(|| plain::text(output, question, default, validate));
    }
    let mut editor = Editor::default();
    ask(output, question, |asked| {
        let key = asked.key(&mut |screen| {
            let label = screen.label(default.unwrap_or_default());
            let start = terminal::width(&label);
            let (view, cursor) = editor.view(screen.room().1.saturating_sub(start));
            screen.draw(&[label + &view], Some((0, start + cursor)));
        })?;
        match key {
            Key::Enter => {
                let typed = editor.text();
                let answer = if typed.is_empty() { default.unwrap_or_default().to_owned() } else { typed };
                match validate.check(&answer) {
                    Ok(()) => return Ok(Some((answer.clone(), answer))),
                    Err(message) => asked.screen.complain(&message),
                }
            }
            Key::Escape => return Err(cancelled()),
            Key::EndOfInput if editor.is_empty() => return Err(cancelled()),
            key => editor.press(key),
        }
        Ok(None)
    })
}

/// Asks for a text that is not shown, twice if it has to be repeated.
pub(super) fn secret(output: &Output, question: &str, repeat: bool, validate: &Validate<'_>) -> Result<String> {
    // From the first to the last question: what is typed between two of them is not echoed either.
    let _quiet = Raw::enter(output, !terminal::is_dumb())?;
    loop {
        let first = secret_once(output, question, validate)?;
        if !repeat || secret_once(output, &format!("{question} (again)"), &Validate::default())? == first {
            return Ok(first);
        }
        output.print_error("the two are not the same\n".to_owned());
    }
}

fn secret_once(output: &Output, question: &str, validate: &Validate<'_>) -> Result<String> {
    if terminal::is_dumb() {
        return live::paused(|| plain::secret(output, question, validate));
    }
    let mut editor = Editor::keeping_line_breaks();
    ask(output, question, |asked| {
        let key = asked.key(&mut |screen| {
            let label = screen.label("");
            let column = terminal::width(&label);
            screen.draw(&[label], Some((0, column)));
        })?;
        match key {
            Key::Enter => match validate.check(&editor.text()) {
                Ok(()) => return Ok(Some((editor.text(), MASKED.to_owned()))),
                Err(message) => {
                    asked.screen.complain(&message);
                    editor = Editor::keeping_line_breaks();
                }
            },
            Key::Escape => return Err(cancelled()),
            Key::EndOfInput if editor.is_empty() => return Err(cancelled()),
            key => editor.press(key),
        }
        Ok(None)
    })
}

/// Asks for one of several.
pub(super) fn select(output: &Output, question: &str, choices: &[String], default: Option<usize>) -> Result<usize> {
    if terminal::is_dumb() {
        return live::paused(|| plain::select(output, question, choices, default));
    }
    let mut current = default.unwrap_or(0);
    ask(output, question, |asked| {
        let key = asked.key(&mut |screen| draw_choices(screen, choices, current, None))?;
        match key {
            Key::Enter | Key::Char(' ') => return Ok(Some((current, choices[current].clone()))),
            Key::Escape | Key::Char('q') | Key::EndOfInput => return Err(cancelled()),
            key => current = moved(current, choices.len(), asked.screen.room().0, &key),
        }
        Ok(None)
    })
}

/// Asks for any number of several.
pub(super) fn multi_select(
    output: &Output,
    question: &str,
    choices: &[String],
    default: &[usize],
) -> Result<Vec<usize>> {
    if terminal::is_dumb() {
        return live::paused(|| plain::multi_select(output, question, choices, default));
    }
    let mut chosen: Vec<bool> = (0..choices.len()).map(|index| default.contains(&index)).collect();
    let mut current = 0;
    ask(output, question, |asked| {
        let key = asked.key(&mut |screen| draw_choices(screen, choices, current, Some(&chosen)))?;
        match key {
            Key::Char(' ') => chosen[current] = !chosen[current],
            Key::Char('a') => {
                let all = chosen.iter().all(|chosen| *chosen);
                chosen.iter_mut().for_each(|chosen| *chosen = !all);
            }
            Key::Enter => {
                let indices: Vec<usize> = (0..choices.len()).filter(|index| chosen[*index]).collect();
                let labels: Vec<&str> = indices.iter().map(|index| choices[*index].as_str()).collect();
                let shown = labels.join(", ");
                return Ok(Some((indices, shown)));
            }
            Key::Escape | Key::Char('q') | Key::EndOfInput => return Err(cancelled()),
            key => current = moved(current, choices.len(), asked.screen.room().0, &key),
        }
        Ok(None)
    })
}

/// Where a key leads among so many choices.
fn moved(current: usize, count: usize, rows: usize, key: &Key) -> usize {
    let (last, page) = (count - 1, rows.saturating_sub(2).max(1));
    match key {
        Key::Up | Key::Char('k') => current.checked_sub(1).unwrap_or(last),
        Key::Down | Key::Char('j') | Key::Tab if current == last => 0,
        Key::Down | Key::Char('j') | Key::Tab => current + 1,
        Key::Home => 0,
        Key::End => last,
        Key::PageUp => current.saturating_sub(page),
        Key::PageDown => (current + page).min(last),
        _ => current,
    }
}

/// The question with the choices around the present one; in a terminal of one row that one alone.
fn draw_choices(screen: &mut Screen<'_>, choices: &[String], current: usize, chosen: Option<&[bool]>) {
    let rows = screen.room().0.saturating_sub(1);
    let line = |index: usize| {
        let mark = match chosen {
            Some(chosen) if chosen[index] => "[x] ",
            Some(_) => "[ ] ",
            None => "",
        };
        format!("{mark}{}", super::screen::printable(&choices[index]))
    };
    if rows == 0 {
        let label = screen.label(&format!("{}/{}", current + 1, choices.len()));
        return screen.draw(&[label + &line(current)], None);
    }
    let hint = if chosen.is_some() { "space chooses" } else { "" };
    let mut lines = vec![screen.label(hint)];
    let first = (current + 1)
        .saturating_sub(rows)
        .max(current.saturating_sub(rows / 2))
        .min(choices.len().saturating_sub(rows));
    for index in first..choices.len().min(first + rows) {
        lines.push(if index == current {
            format!("{} {}", screen.styled(CYAN, '❯'), screen.styled(CYAN, line(index)))
        } else {
            format!("  {}", line(index))
        });
    }
    screen.draw(&lines, None);
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
