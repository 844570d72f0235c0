//! A terminal: what is typed, its size and settings, and the screen that a person sees.

use crate::pty;
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex};
use std::thread;
use vt100::Parser;

/// Both ends of a terminal.
pub(crate) struct Terminal {
    near: File,
    far: File,
    seen: Arc<Mutex<Seen>>,
}

/// What came out so far.
struct Seen {
    screen: Parser,
    bytes: Vec<u8>,
}

impl Terminal {
    pub(crate) fn open(rows: u16, columns: u16) -> Self {
        let (near, far) = pty::open();
        let screen = Parser::new(size(rows), size(columns), 1000);
        let seen = Arc::new(Mutex::new(Seen { screen, bytes: Vec::new() }));
        let terminal = Self { near, far, seen };
        terminal.set_size(rows, columns);
        terminal.collect();
        terminal
    }

    /// The end that a program has.
    pub(crate) fn far(&self) -> File {
        self.far.try_clone().unwrap()
    }

    pub(crate) fn set_size(&self, rows: u16, columns: u16) {
        // The screen first: what is drawn for the new size is drawn on it.
        if let (Some(rows), Some(columns)) = (NonZeroU16::new(rows), NonZeroU16::new(columns)) {
            self.seen.lock().unwrap().screen.set_size(rows, columns);
        }
        let winsize = rustix::termios::Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        rustix::termios::tcsetwinsize(&self.near, winsize).unwrap();
    }

    pub(crate) fn types(&self, text: &str) {
        (&self.near).write_all(text.as_bytes()).unwrap();
    }

    /// The lines of the screen, blanks at their ends left out, and empty lines below the last.
    pub(crate) fn lines(&self) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        let screen = seen.screen.screen();
        let mut lines: Vec<String> =
            screen.rows(0, screen.size().1.get()).map(|row| row.trim_end().to_owned()).collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    }

    /// Everything that came out, as it came.
    pub(crate) fn bytes(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().bytes).into_owned()
    }

    /// What is wrong with the state a program leaves it in.
    pub(crate) fn not_sane(&self) -> Vec<&'static str> {
        let seen = self.seen.lock().unwrap();
        let screen = seen.screen.screen();
        let mut wrong = pty::wrong_modes(&self.far);
        if screen.hide_cursor() {
            wrong.push("the cursor is hidden");
        }
        if screen.bracketed_paste() {
            wrong.push("pasted text is marked");
        }
        wrong
    }

    fn collect(&self) {
        let (mut near, seen) = (self.near.try_clone().unwrap(), Arc::clone(&self.seen));
        thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = near.read(&mut piece) {
                let mut seen = seen.lock().unwrap();
                seen.screen.process(&piece[..length]);
                seen.bytes.extend_from_slice(&piece[..length]);
            }
        });
    }
}

fn size(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap()
}
