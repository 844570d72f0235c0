//! What the program is given to read: `ctx.stdin()`.

use crate::error::{Error, Result};
use crate::machine::Machine;
use crate::output::Output;
use std::io::{self, IsTerminal, Read};

/// What the program is given to read on standard input: `ctx.stdin()`. Under a test it is what the test put there, so a
/// command that reads it this way never waits for a person.
///
/// ```
/// use provisioner::prelude::*;
///
/// /// Count the words of a file, or of standard input
/// fn count(ctx: &Context, file: Option<String>) -> Result<()> {
///     let text = match file {
///         Some(file) => ctx.files().read_to_string(file)?,
///         None => ctx.stdin().read_to_string()?,
///     };
///     ctx.out().line(text.split_whitespace().count());
///     Ok(())
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Stdin<'a> {
    machine: &'a Machine,
    output: &'a Output,
}

impl<'a> Stdin<'a> {
    pub(super) fn new(machine: &'a Machine, output: &'a Output) -> Self {
        Self { machine, output }
    }

    /// Whether a person would have to type it: nothing was piped or redirected to the program.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.machine.stdin().is_none() && io::stdin().is_terminal()
    }

    /// Everything there is.
    ///
    /// # Errors
    /// When it cannot be read, and under `-n` when it is a terminal: nothing waits there for a person.
    pub fn read(&self) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        self.reader()?
            .read_to_end(&mut content)
            .map_err(|error| Error::new(format!("cannot read standard input: {error}")).caused_by(error))?;
        Ok(content)
    }

    /// Everything there is, as text.
    ///
    /// # Errors
    /// As [`read`](Self::read), and when it is not UTF-8.
    pub fn read_to_string(&self) -> Result<String> {
        String::from_utf8(self.read()?).map_err(|_| Error::new("standard input is not UTF-8 text"))
    }

    /// To read it piece by piece, or line by line behind a [`BufReader`](io::BufReader).
    ///
    /// # Errors
    /// Under `-n` when it is a terminal.
    pub fn reader(&self) -> Result<Box<dyn Read + 'a>> {
        if let Some(content) = self.machine.stdin() {
            return Ok(Box::new(content));
        }
        if self.output.is_non_interactive() && self.is_terminal() {
            return Err(Error::new("there is nothing to read: standard input is a terminal")
                .help("pipe something to the program, or redirect a file to it: `… < FILE`"));
        }
        Ok(Box::new(io::stdin().lock()))
    }
}
