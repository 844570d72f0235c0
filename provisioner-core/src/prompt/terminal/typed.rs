//! Questions whose answer is typed: a text, and one that is not shown.

use super::{ask, cancelled};
use crate::error::Result;
use crate::output::{Output, live, terminal};
use crate::prompt::editor::Editor;
use crate::prompt::keys::Key;
use crate::prompt::plain;
use crate::prompt::raw::Raw;
use crate::prompt::validate::Validate;

/// How a secret is shown, however long it is.
const MASKED: &str = "********";

/// Asks for a text; an empty one is the default.
pub(in crate::prompt) fn text(
    output: &Output,
    question: &str,
    default: Option<&str>,
    validate: &Validate<'_>,
) -> Result<String> {
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
pub(in crate::prompt) fn secret(
    output: &Output,
    question: &str,
    repeat: bool,
    validate: &Validate<'_>,
) -> Result<String> {
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
            Key::Enter => match validate.check(&remembered(editor.text())) {
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

/// What was typed for a secret, kept out of whatever is shown from now on: also what is refused is mostly one.
fn remembered(typed: String) -> String {
    crate::secrets::remember(&typed);
    typed
}
