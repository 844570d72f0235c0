//! What becomes of what a process writes.

use super::lines::Lines;
use super::ring::Ring;
use crate::error::{Result, codes};

pub(super) enum Keep<'k> {
    /// It goes to the command.
    Whole(Vec<u8>),
    /// Its end is shown with the error, if there is one.
    End(Ring),
    Lines(Lines<'k>),
}

impl Keep<'_> {
    pub(super) fn push(&mut self, piece: &[u8]) -> Result<()> {
        match self {
            Self::Whole(bytes) => {
                let room = bytes.try_reserve(piece.len());
                room.map_err(|_| {
                    codes::PROCESS_FAILED.error("there is not enough memory for the output of a process")
                })?;
                bytes.extend_from_slice(piece);
            }
            Self::End(ring) => ring.push(piece),
            Self::Lines(lines) => lines.push(piece)?,
        }
        Ok(())
    }

    /// What was kept.
    pub(super) fn finish(self) -> Result<Kept> {
        match self {
            Self::Whole(bytes) => Ok(Kept { bytes, lines_before: 0 }),
            Self::End(ring) => Ok(Kept { lines_before: ring.lines_before, bytes: ring.into_bytes() }),
            Self::Lines(mut lines) => lines.finish().map(|()| Kept::default()),
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) bytes: Vec<u8>,
    /// How many lines came before, and are gone.
    pub(super) lines_before: usize,
}
