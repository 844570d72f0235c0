//! A stream as lines, each as soon as it is whole.

use crate::error::{Error, Result};

/// What is done with each line.
pub(crate) type OnLine<'l> = &'l mut dyn FnMut(&str) -> Result<()>;

/// What a function may return that is given each line of a process: nothing, or a `Result` whose error ends the process.
///
/// ```
/// # fn wait(ctx: &provisioner::Context) -> provisioner::Result<()> {
/// ctx.query("journalctl").arg("-f").lines(|line| match line.contains("panic") {
///     true => Err(provisioner::Error::new("the kernel panicked")),
///     false => Ok(()),
/// })
/// # }
/// ```
pub trait LineResult: sealed::Sealed {
    #[doc(hidden)]
    fn into_result(self) -> Result<()>;
}

impl LineResult for () {
    fn into_result(self) -> Result<()> {
        Ok(())
    }
}

impl<E: Into<Error>> LineResult for Result<(), E> {
    fn into_result(self) -> Result<()> {
        self.map_err(Into::into)
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl<E> Sealed for Result<(), E> {}
}

/// The line that has begun.
#[cfg(feature = "runtime")]
pub(super) struct Lines<'l> {
    begun: Vec<u8>,
    on_line: OnLine<'l>,
}

#[cfg(feature = "runtime")]
impl<'l> Lines<'l> {
    pub(super) fn new(on_line: OnLine<'l>) -> Self {
        Self { begun: Vec::new(), on_line }
    }

    /// Passes on every line that this completes.
    pub(super) fn push(&mut self, piece: &[u8]) -> Result<()> {
        let mut rest = piece;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            if self.begun.is_empty() {
                self.pass_on(&rest[..end])?;
            } else {
                self.begun.extend_from_slice(&rest[..end]);
                let line = std::mem::take(&mut self.begun);
                self.pass_on(&line)?;
            }
            rest = &rest[end + 1..];
        }
        self.begun.extend_from_slice(rest);
        Ok(())
    }

    /// Passes on the last line, which need not have an end.
    pub(super) fn finish(&mut self) -> Result<()> {
        let line = std::mem::take(&mut self.begun);
        if line.is_empty() { Ok(()) } else { self.pass_on(&line) }
    }

    fn pass_on(&mut self, line: &[u8]) -> Result<()> {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        (self.on_line)(&String::from_utf8_lossy(line))
    }
}

#[cfg(all(test, feature = "runtime"))]
mod tests {
    use super::*;

    #[test]
    fn lines_come_whole_however_they_were_cut() {
        let mut seen = Vec::new();
        let mut note = |line: &str| {
            seen.push(line.to_owned());
            Ok(())
        };
        let mut lines = Lines::new(&mut note);
        for piece in ["on", "e\ntwo\r", "\n\nfour", "", " and more"] {
            lines.push(piece.as_bytes()).unwrap();
        }
        lines.finish().unwrap();
        assert_eq!(seen, ["one", "two", "", "four and more"]);
    }
}
