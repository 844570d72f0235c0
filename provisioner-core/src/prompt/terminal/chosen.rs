//! Questions whose answer is chosen: yes or no, one of several, some of several.

use super::{ask, cancelled};
use crate::error::Result;
use crate::output::{Output, live, terminal};
use crate::prompt::keys::Key;
use crate::prompt::plain;
use crate::prompt::screen::{CYAN, Screen, printable};

/// Asks for a yes or a no.
pub(in crate::prompt) fn confirm(output: &Output, question: &str, default: Option<bool>) -> Result<bool> {
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

/// Asks for one of several.
pub(in crate::prompt) fn select(
    output: &Output,
    question: &str,
    choices: &[String],
    default: Option<usize>,
) -> Result<usize> {
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
pub(in crate::prompt) fn multi_select(
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
        format!("{mark}{}", printable(&choices[index]))
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
