//! How what goes on is drawn: one line each at the bottom of the terminal, again and again on a thread, and out of the
//! way while anything else uses the terminal.
//!
//! The lock is held to look and to draw, never while other code runs: that may print, which comes back here.

use super::bar::Bar;
use super::{Stream, streams, terminal};
use crate::signals::{self, EndHook};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long one step of a spinner is seen.
const STEP: Duration = Duration::from_millis(100);

/// Everything that is drawn at the moment: the terminal is one, so this is one.
static DRAWING: Mutex<Drawing> =
    Mutex::new(Drawing { bars: Vec::new(), added: 0, step: 0, lines: 0, pauses: 0, turning: false, hook: None });

struct Drawing {
    /// What goes on, each with its number.
    bars: Vec<(usize, Bar)>,
    /// How many there have ever been.
    added: usize,
    /// The step of the spinners.
    step: usize,
    /// How many lines are on the screen; the cursor is in the last.
    lines: usize,
    /// How many want nothing to be drawn.
    pauses: usize,
    /// Whether there is a thread that draws.
    turning: bool,
    /// Leaves a clean line where a signal ends the program.
    hook: Option<EndHook>,
}

fn drawing() -> MutexGuard<'static, Drawing> {
    DRAWING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Draws one more, and returns the number by which it is known.
pub(crate) fn add(bar: Bar) -> usize {
    let mut drawing = drawing();
    drawing.added += 1;
    let number = drawing.added;
    drawing.bars.push((number, bar));
    if drawing.hook.is_none() {
        drawing.hook = Some(signals::before_end(|_| erase_at_end()));
        #[cfg(unix)]
        super::at_exit::register();
    }
    drawing.draw();
    if !drawing.turning {
        // Where there can be no thread it is drawn, and does not move.
        drawing.turning = thread::Builder::new().spawn(turn).is_ok();
    }
    number
}

/// Changes one; the next step shows it.
pub(crate) fn change(number: usize, change: impl FnOnce(&mut Bar)) {
    if let Some((_, bar)) = drawing().bars.iter_mut().find(|(known, _)| *known == number) {
        change(bar);
    }
}

/// Takes one away.
pub(crate) fn remove(number: usize) {
    let mut drawing = drawing();
    drawing.bars.retain(|(known, _)| *known != number);
    drawing.draw();
    if drawing.bars.is_empty() {
        drawing.hook = None;
    }
}

/// Takes everything away for good.
pub(crate) fn clear() {
    let mut drawing = drawing();
    drawing.bars.clear();
    drawing.draw();
    drawing.hook = None;
}

/// The same at the end of the program, from another thread or from a handler: one that draws is not waited for long.
pub(super) fn erase_at_end() {
    for _ in 0..50 {
        if let Ok(mut drawing) = DRAWING.try_lock() {
            drawing.bars.clear();
            return drawing.erase();
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Does something with what is drawn out of the way: prints, asks, lets another program write.
pub(crate) fn paused<T>(action: impl FnOnce() -> T) -> T {
    let _pause = Pause::begin();
    action()
}

/// The spinners' thread; it ends with the last of them.
fn turn() {
    loop {
        thread::sleep(STEP);
        let mut drawing = drawing();
        if drawing.bars.is_empty() {
            drawing.turning = false;
            return;
        }
        drawing.step += 1;
        drawing.draw();
    }
}

/// While this lives, nothing is drawn.
pub(crate) struct Pause(());

impl Pause {
    pub(crate) fn begin() -> Self {
        let mut drawing = drawing();
        drawing.pauses += 1;
        drawing.erase();
        Self(())
    }
}

impl Drop for Pause {
    fn drop(&mut self) {
        let mut drawing = drawing();
        drawing.pauses -= 1;
        drawing.draw();
    }
}

impl Drawing {
    /// Replaces what is on the screen. A terminal that cannot be written is no reason to stop.
    fn draw(&mut self) {
        if self.pauses > 0 || self.lines == 0 && self.bars.is_empty() {
            return;
        }
        // Written at once: the empty lines between are not seen.
        let mut frame = self.erasing();
        let lines = fitting(&self.bars, self.step, terminal::size(Stream::Stderr));
        self.lines = lines.len();
        frame.push_str(&lines.join("\n"));
        drop(streams::write_all(Stream::Stderr, frame.as_bytes()));
    }

    fn erase(&mut self) {
        if self.lines > 0 {
            let erasing = self.erasing();
            drop(streams::write_all(Stream::Stderr, erasing.as_bytes()));
        }
    }

    fn erasing(&mut self) -> String {
        let mut erasing = String::new();
        for line in 0..std::mem::take(&mut self.lines) {
            erasing.push_str(if line > 0 { "\x1b[1A\r\x1b[2K" } else { "\r\x1b[2K" });
        }
        erasing
    }
}

/// As many lines as there is room for, cut where they would wrap: a line that wraps is two to erase.
fn fitting(bars: &[(usize, Bar)], step: usize, (rows, columns): (usize, usize)) -> Vec<String> {
    // Some terminals wrap as soon as the last column is filled.
    let columns = columns.saturating_sub(1);
    bars.iter().take(rows).map(|(_, bar)| terminal::cut(&bar.line(step), columns)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_to_the_terminal() {
        let bars = [(1, Bar::new("wide: 世界世界".into())), (2, Bar::new("two".into())), (3, Bar::new("three".into()))];
        assert_eq!(fitting(&bars, 0, (24, 80)), ["⠁ wide: 世界世界 ", "⠁ two ", "⠁ three "]);
        assert_eq!(fitting(&bars, 0, (2, 12)), ["⠁ wide: 世", "⠁ two "]);
        let styled = [(1, Bar::new("\x1b[1mbold\x1b[0m".into()))];
        assert_eq!(fitting(&styled, 0, (2, 5)), ["⠁ \x1b[1mbo\x1b[0m"]);
        assert_eq!(fitting(&styled, 0, (1, 0)).len(), 1);
    }

    #[test]
    fn pauses_nest_and_what_is_printed_meanwhile_finds_no_lock() {
        let outer = Pause::begin();
        let number = add(Bar::new("x".into()));
        {
            let _inner = Pause::begin();
            change(number, |bar| bar.done += 1);
        }
        assert_eq!(drawing().lines, 0);
        remove(number);
        drop(outer);
        assert!(drawing().bars.iter().all(|(known, _)| *known != number));
    }
}
