//! A change to files, as data: what is to become of which path. Who performs it decides how.

use super::WriteOptions;
use std::io;
use std::path::{Path, PathBuf};

/// A change to files.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Change<'a> {
    /// The content of a file is replaced in one step, or the file is made.
    Write { path: &'a Path, content: &'a [u8], options: WriteOptions },
    /// Something is added to the end of a file, or the file is made.
    Append { path: &'a Path, content: &'a [u8] },
    /// A folder is made, with those it is in.
    CreateFolder { path: &'a Path },
    /// A file is copied with its mode; one at `to` is replaced in one step.
    Copy { from: &'a Path, to: &'a Path },
    /// A file, link or folder gets another name; a file at `to` is replaced.
    Rename { from: &'a Path, to: &'a Path },
    /// A file, a link, or a folder with all that is in it goes away.
    Remove { path: &'a Path },
    /// A symbolic link is made; another link is replaced in one step.
    Link { target: &'a Path, path: &'a Path },
    /// The permission bits are set.
    SetMode { path: &'a Path, mode: u32 },
}

impl Change<'_> {
    /// The path that is another one afterwards.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Write { path, .. }
            | Self::Append { path, .. }
            | Self::CreateFolder { path }
            | Self::Remove { path }
            | Self::Link { path, .. }
            | Self::SetMode { path, .. } => path,
            Self::Copy { to, .. } | Self::Rename { to, .. } => to,
        }
    }

    /// Whether a link at the path stays, and what it leads to is changed.
    pub(crate) fn follows_links(&self) -> bool {
        matches!(
            self,
            Self::Write { .. }
                | Self::Append { .. }
                | Self::Copy { .. }
                | Self::CreateFolder { .. }
                | Self::SetMode { .. }
        )
    }
}

/// The path of an entry in a folder, without what stands behind its name: the system takes `link/` for the folder that
/// the link leads to. `.` and `..` name no entry.
pub(crate) fn entry(path: &Path) -> io::Result<PathBuf> {
    let text = path.as_os_str().as_encoded_bytes();
    let end = text.iter().rposition(|byte| !is_separator(*byte)).map_or(0, |last| last + 1);
    let begin = text[..end].iter().rposition(|byte| is_separator(*byte)).map_or(0, |separator| separator + 1);
    match &text[begin..end] {
        b"" | b"." | b".." => Err(io::Error::new(io::ErrorKind::InvalidInput, "the path must end in a name")),
        _ => Ok(path.components().collect()),
    }
}

fn is_separator(byte: u8) -> bool {
    std::path::is_separator(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_a_name_and_nothing_behind_it() {
        for (path, name) in [("link/", "link"), ("a//b//", "a/b"), ("./a", "./a"), ("/a", "/a"), ("..a", "..a")] {
            assert_eq!(entry(Path::new(path)).unwrap(), Path::new(name), "{path}");
        }
        for path in ["", ".", "..", "/", "a/.", "a/..", "a/../", "link/./"] {
            assert_eq!(entry(Path::new(path)).unwrap_err().to_string(), "the path must end in a name", "{path}");
        }
    }
}
