//! What stands at a path, so far as a plan has to know it: kind, size, hash, permission bits.

use std::fmt;

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Absent,
    File {
        size: u64,
        /// Of the content; `None`: it is only known when the file has been made.
        sha256: Option<String>,
        mode: Option<u32>,
    },
    Folder {
        mode: Option<u32>,
        /// Of the names, kinds and sizes of all that is in it; only where it goes away with the folder.
        listing: Option<String>,
    },
    Link {
        target: String,
    },
    Other,
}

impl State {
    /// Whether only the owner can read the file: its content is not for a plan.
    pub(super) fn is_private(&self) -> bool {
        matches!(self, Self::File { mode: Some(mode), .. } if mode & 0o077 == 0)
    }

    /// Where a link leads.
    pub(super) fn link(&mut self) -> Option<&mut String> {
        match self {
            Self::Link { target } => Some(target),
            _ => None,
        }
    }

    pub(super) fn mode(&self) -> Option<u32> {
        match self {
            Self::File { mode, .. } | Self::Folder { mode, .. } => *mode,
            _ => None,
        }
    }
}

/// In words, for people.
impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("nothing"),
            Self::File { size, sha256, .. } => {
                write!(formatter, "{size} bytes")?;
                match sha256 {
                    Some(sha256) if !self.is_private() => write!(formatter, ", sha256 {}…", &sha256[..12]),
                    _ => Ok(()),
                }
            }
            Self::Folder { .. } => formatter.write_str("a folder"),
            Self::Link { target } => write!(formatter, "a link to {}", super::escape::escaped(target)),
            Self::Other => formatter.write_str("a device or pipe"),
        }
    }
}
