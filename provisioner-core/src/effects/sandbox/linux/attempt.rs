//! What a system call would change, read from the memory of the program that makes it, with its folders.
//!
//! Between this look and the call itself the program may change what was read. That is why this names and answers, and
//! Landlock, which sees what the kernel does, has the last word.

use super::calls::{self, Call, Link, Needs, Place, Target, When};
use super::narrow;
use super::notifications::Question;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::FileExt;
use std::path::{Component, Path, PathBuf};

/// As long as a path may be for the kernel.
const LONGEST: usize = 4096;
/// As many links as the kernel follows.
const MOST_LINKS: usize = 40;
/// The folder in which the program is, in place of the number of an open one.
const PRESENT_FOLDER: i32 = libc::AT_FDCWD;
/// `sun_family` stands before the path.
const PATH_OF_SOCKET: u64 = 2;

/// The files that a call would change, by their real paths. None where it fails for another reason, or changes no file.
/// An error where it cannot be known.
pub(super) fn changed_by(question: &Question) -> io::Result<Vec<PathBuf>> {
    let number = match narrow::ARCHITECTURE {
        Some(narrow) if narrow == question.architecture => narrow::in_table(question.call),
        _ => Some(question.call),
    };
    let Some(call) = calls::all().find(|call| Some(call.number) == number) else { return Ok(Vec::new()) };
    let program = Program { thread: question.thread };
    let mut changed = Vec::new();
    for target in call.targets {
        let Some(path) = program.changed(question, call, target)? else { break };
        changed.push(path);
    }
    Ok(changed)
}

/// A program that waits for an answer.
struct Program {
    thread: u32,
}

impl Program {
    /// The real path of what is changed, if it is.
    fn changed(&self, question: &Question, call: &Call, target: &Target) -> io::Result<Option<PathBuf>> {
        let path = match target.place {
            Place::Open(at) => return Ok(self.open_file(number_in(question, at))),
            Place::Path(at) => match self.text(argument(question, at))? {
                Some(path) => self.seen_from_folder(PRESENT_FOLDER, &path),
                None => return Ok(None),
            },
            Place::At(folder, at) => match self.text(argument(question, at))? {
                Some(path) if !path.as_os_str().is_empty() => self.seen_from_folder(number_in(question, folder), &path),
                // No path, or an empty one: the folder itself, or whatever is open there.
                _ => return Ok(self.open_file(number_in(question, folder))),
            },
            Place::Socket(at) => match self.socket(argument(question, at))? {
                Some(path) => self.seen_from_folder(PRESENT_FOLDER, &path),
                None => return Ok(None),
            },
        };
        let mut needs = target.needs;
        let mut follows = match target.link {
            Link::Followed => true,
            Link::Itself => false,
            Link::AsFlag(at) => number_in(question, at) & libc::AT_SYMLINK_NOFOLLOW == 0,
        };
        if needs == Needs::SomethingToOpen {
            let flags = self.flags(question, call.when)?;
            let makes = flags & libc::O_CREAT != 0;
            let only_makes = makes && flags & libc::O_EXCL != 0;
            follows = follows && !only_makes && flags & libc::O_NOFOLLOW == 0;
            needs = match (only_makes, makes) {
                (true, _) => Needs::Nothing,
                (false, true) => Needs::Whatever,
                (false, false) => Needs::Something,
            };
        }
        Ok(real(&path, follows).filter(|path| match needs {
            Needs::Something => path.symlink_metadata().is_ok(),
            Needs::Nothing => path.symlink_metadata().is_err(),
            Needs::SomethingToOpen | Needs::Whatever => true,
        }))
    }

    /// The flags with which something is opened.
    fn flags(&self, question: &Question, when: When) -> io::Result<i32> {
        Ok(match when {
            When::Writing(at) => number_in(question, at),
            When::WritingAsSaidAt(at) => {
                let mut flags = [0; 4];
                self.memory()?.read_exact_at(&mut flags, argument(question, at))?;
                i32::from_ne_bytes(flags)
            }
            // `creat`
            _ => libc::O_CREAT | libc::O_WRONLY,
        })
    }

    fn memory(&self) -> io::Result<File> {
        File::open(format!("/proc/{}/mem", self.thread))
    }

    /// A text that ends with a zero; `None` where there is none: the call fails.
    fn text(&self, address: u64) -> io::Result<Option<PathBuf>> {
        if address == 0 {
            return Ok(None);
        }
        let memory = self.memory()?;
        let mut text = Vec::new();
        let mut buffer = [0; 256];
        while text.len() < LONGEST {
            // What lies behind the text may belong to nobody: up to the end of a page is always there.
            let next = address + text.len() as u64;
            let most = buffer.len().min(usize::try_from(256 - next % 256).unwrap_or(1));
            let read = memory.read_at(&mut buffer[..most], next)?;
            let read = &buffer[..read];
            if let Some(end) = read.iter().position(|byte| *byte == 0) {
                text.extend_from_slice(&read[..end]);
                return Ok(Some(PathBuf::from(OsStr::from_bytes(&text))));
            }
            if read.is_empty() {
                break;
            }
            text.extend_from_slice(read);
        }
        Ok(None)
    }

    /// The path of a local socket's address; `None` where it has none that is a file's.
    fn socket(&self, address: u64) -> io::Result<Option<PathBuf>> {
        let mut family = [0; 2];
        self.memory()?.read_exact_at(&mut family, address)?;
        if i32::from(u16::from_ne_bytes(family)) != libc::AF_UNIX {
            return Ok(None);
        }
        let path = self.text(address + PATH_OF_SOCKET)?;
        Ok(path.filter(|path| !path.as_os_str().is_empty()))
    }

    /// The path from the folder that is open under this number, or the present one.
    fn seen_from_folder(&self, folder: i32, path: &Path) -> PathBuf {
        if path.is_absolute() {
            return self.seen_from_root(path);
        }
        let folder = match folder {
            PRESENT_FOLDER => format!("/proc/{}/cwd", self.thread),
            folder => format!("/proc/{}/fd/{folder}", self.thread),
        };
        fs::read_link(&folder).unwrap_or_else(|_| folder.into()).join(path)
    }

    /// An absolute path as this program sees it: the other may have another root, and is itself another.
    fn seen_from_root(&self, path: &Path) -> PathBuf {
        for (own, folder) in [("/proc/self", ""), ("/proc/thread-self", ""), ("/dev/fd", "/fd")] {
            if let Ok(rest) = path.strip_prefix(own) {
                return Path::new(&format!("/proc/{}{folder}", self.thread)).join(rest);
            }
        }
        for (number, name) in ["/dev/stdin", "/dev/stdout", "/dev/stderr"].iter().enumerate() {
            if path == Path::new(name) {
                return format!("/proc/{}/fd/{number}", self.thread).into();
            }
        }
        let root = format!("/proc/{}/root", self.thread);
        match fs::read_link(&root) {
            Ok(seen) if seen != Path::new("/") => Path::new(&root).join(path.strip_prefix("/").unwrap_or(path)),
            _ => path.to_owned(),
        }
    }

    /// The path of what is open under this number; `None` where that has none, as a pipe.
    fn open_file(&self, number: i32) -> Option<PathBuf> {
        let link = match number {
            PRESENT_FOLDER => format!("/proc/{}/cwd", self.thread),
            number => format!("/proc/{}/fd/{number}", self.thread),
        };
        fs::read_link(link).ok().filter(|path| path.is_absolute())
    }
}

/// The path without links, but for one at its end where that is not followed. `None` where a folder on the way is
/// missing, so that nothing can be changed, or where it leads to something that has no path, as a pipe.
fn real(path: &Path, follows: bool) -> Option<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Some(name) = path.components().next_back().filter(|last| matches!(last, Component::Normal(_))) else {
            // It ends in `..`, or is the root.
            return path.canonicalize().ok();
        };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let here = folder.canonicalize().ok()?.join(name);
        match fs::read_link(&here) {
            Ok(link) if follows => {
                // What `/proc` links to need not be a path.
                if here.starts_with("/proc") && !link.is_absolute() {
                    return None;
                }
                path = here.parent().unwrap_or(Path::new("/")).join(link);
            }
            _ => return Some(here),
        }
    }
    None
}

fn argument(question: &Question, at: u8) -> u64 {
    question.args.get(usize::from(at)).copied().unwrap_or_default()
}

/// An argument that is a number of 32 bits, as the kernel takes it: the upper half does not count.
fn number_in(question: &Question, at: u8) -> i32 {
    argument(question, at) as i32
}
