//! Files as a run would leave them: planned changes over what is really there. Nothing beneath is changed.
//!
//! A tree of the paths that are other than beneath. A folder that was renamed shows what is beneath its old path, so
//! that no change costs more than its path is long.

use super::change::{Change, entry};
use super::place::{FileKind, Found, Place, unless_absent};
use super::tree::{Content, Is, Tree, View};
use super::{WriteOptions, is_descriptor};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Cursor, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// Planned changes over a place.
#[derive(Debug)]
pub(crate) struct Overlay {
    beneath: Arc<dyn Place>,
    planned: Mutex<Planned>,
    /// What the rest of the plan depends on, once a command has asked for a value that is not known.
    depends_on: OnceLock<String>,
}

#[derive(Debug, Default)]
struct Planned {
    tree: Tree,
    /// Folders without links in them, as they were found: most paths of one run have few parents.
    folders: std::collections::HashMap<PathBuf, PathBuf>,
}

/// A file is there, and what is in it will only be known when it has been made.
#[derive(Debug)]
pub(crate) struct UnknownContent {
    /// Which step makes it.
    pub(crate) step: String,
}

impl fmt::Display for UnknownContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "its content depends on what `{}` does", self.step)
    }
}

impl std::error::Error for UnknownContent {}

/// The error that the system would report.
fn system_error(kind: ErrorKind) -> io::Error {
    let number = match kind {
        _ if !cfg!(unix) => return kind.into(),
        ErrorKind::NotFound => 2,
        ErrorKind::PermissionDenied => 13,
        ErrorKind::AlreadyExists => 17,
        ErrorKind::NotADirectory => 20,
        ErrorKind::IsADirectory => 21,
        _ => return kind.into(),
    };
    io::Error::from_raw_os_error(number)
}

impl Overlay {
    pub(crate) fn new(beneath: Arc<dyn Place>) -> Self {
        Self { beneath, planned: Mutex::default(), depends_on: OnceLock::new() }
    }

    /// A step is planned that makes this file; nothing else is known of it.
    pub(crate) fn will_be_made(&self, path: &Path, step: &str) -> io::Result<()> {
        let path = self.resolve(path)?;
        self.planned().tree.put(&path, Is::Unknown(step.to_owned()), None);
        Ok(())
    }

    /// From here on nothing more is known: the first time counts.
    pub(crate) fn depend_on(&self, what: String) {
        self.depends_on.get_or_init(|| what);
    }

    /// What the rest of the plan depends on.
    pub(crate) fn depends_on(&self) -> Option<&str> {
        self.depends_on.get().map(String::as_str)
    }

    fn planned(&self) -> MutexGuard<'_, Planned> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn view(&self, path: &Path) -> View {
        self.planned().tree.view(path)
    }

    /// What stands at a path without links in its folders.
    fn inspect_resolved(&self, path: &Path) -> io::Result<Option<Found>> {
        let view = self.view(path);
        let found = match &view.is {
            Is::Absent => None,
            Is::Beneath(None) => None,
            Is::Beneath(Some(beneath)) => self.beneath.inspect(beneath)?,
            Is::File(content) => Some(Found { kind: FileKind::File, size: content.size(&*self.beneath)?, mode: None }),
            Is::Folder => Some(Found { kind: FileKind::Folder, size: 0, mode: None }),
            Is::Link(_) => Some(Found { kind: FileKind::Link, size: 0, mode: Some(0o777).filter(|_| cfg!(unix)) }),
            Is::Unknown(_) => Some(Found { kind: FileKind::File, size: 0, mode: None }),
        };
        Ok(found.map(|found| Found { mode: view.mode.or(found.mode), ..found }))
    }

    /// The path with the links in its folders followed; the last part as it is.
    fn resolve_folder(&self, path: &Path) -> io::Result<PathBuf> {
        let path = self.absolute(path)?;
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return self.walk(&path, false, 0) };
        if let Some(known) = self.planned().folders.get(folder) {
            return Ok(known.join(name));
        }
        let resolved = self.walk(folder, true, 0)?;
        self.planned().folders.insert(folder.to_owned(), resolved.clone());
        Ok(resolved.join(name))
    }

    /// Follows links part by part; `last`: also one at the end. What is missing ends nothing: it may be made later.
    fn walk(&self, path: &Path, last: bool, depth: u32) -> io::Result<PathBuf> {
        if depth > 40 {
            return Err(io::Error::other("too many levels of symbolic links"));
        }
        let mut done = PathBuf::new();
        let mut parts = path.components().peekable();
        while let Some(part) = parts.next() {
            match part {
                Component::ParentDir => {
                    self.needs_folder(&done.join(".."))?;
                    done.pop();
                }
                Component::CurDir => {}
                Component::Prefix(_) | Component::RootDir => done.push(part),
                Component::Normal(name) => {
                    let at = done.join(name);
                    let link = match self.inspect_resolved(&at)? {
                        Some(found) if found.kind == FileKind::Link && (last || parts.peek().is_some()) => {
                            self.read_link_resolved(&at)?
                        }
                        _ => {
                            done = at;
                            continue;
                        }
                    };
                    // What an open descriptor leads to is only a description.
                    done = if is_descriptor(&at) { at } else { self.walk(&done.join(link), true, depth + 1)? };
                }
            }
        }
        Ok(done)
    }

    fn read_link_resolved(&self, path: &Path) -> io::Result<PathBuf> {
        match self.view(path).is {
            Is::Link(target) => Ok(target),
            Is::Beneath(Some(beneath)) => self.beneath.read_link(&beneath),
            _ => Err(ErrorKind::InvalidInput.into()),
        }
    }

    /// The path with every link in it followed, and what is there.
    fn resolve_and_inspect(&self, path: &Path) -> io::Result<(PathBuf, Option<Found>)> {
        let path = self.resolve_folder(path)?;
        let found = self.inspect_resolved(&path)?;
        match found {
            Some(found) if found.kind == FileKind::Link => {}
            // `..` at the end, which has no name.
            _ if path.file_name().is_none() => {}
            found => return Ok((path, found)),
        }
        let path = self.walk(&path, true, 0)?;
        let found = self.inspect_resolved(&path)?;
        Ok((path, found))
    }

    fn put(&self, path: &Path, is: Is, mode: Option<u32>) {
        self.planned().tree.put(path, is, mode);
    }

    /// Where something new can stand: its folder must be there.
    fn needs_folder(&self, path: &Path) -> io::Result<()> {
        match path.parent().map(|folder| self.inspect_resolved(folder)).transpose()?.flatten() {
            Some(found) if found.kind == FileKind::Folder => Ok(()),
            Some(_) => Err(system_error(ErrorKind::NotADirectory)),
            None => Err(system_error(ErrorKind::NotFound)),
        }
    }

    /// Where a file is to be written, and what is there; `None`: it is passed on, to a device or a pipe.
    fn writable(&self, path: &Path) -> io::Result<Option<(PathBuf, Option<Found>)>> {
        let (path, before) = self.resolve_and_inspect(path)?;
        if is_descriptor(&path) {
            return Ok(None);
        }
        match before {
            Some(found) if found.kind == FileKind::Folder => Err(system_error(ErrorKind::IsADirectory)),
            Some(found) if found.kind == FileKind::Other => Ok(None),
            _ => {
                self.needs_folder(&path)?;
                Ok(Some((path, before)))
            }
        }
    }

    fn write(&self, path: &Path, content: Content, options: WriteOptions) -> io::Result<()> {
        let Some((path, before)) = self.writable(path)? else { return Ok(()) };
        let mode = match before.and_then(|before| before.mode) {
            Some(mode) if mode & 0o222 == 0 => return Err(system_error(ErrorKind::PermissionDenied)),
            Some(mode) => Some(options.kept(mode)),
            None => options.new_mode(),
        };
        self.put(&path, Is::File(content), mode.or(new_file_mode()));
        Ok(())
    }

    fn append(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        let Some((path, before)) = self.writable(path)? else { return Ok(()) };
        let Some(before) = before else {
            self.put(&path, Is::File(Content::of(content)), new_file_mode());
            return Ok(());
        };
        let view = self.view(&path);
        let content = match view.is {
            Is::File(present) => present.with(content),
            Is::Beneath(Some(beneath)) => Content::at(beneath).with(content),
            // More than is known.
            _ => return Ok(()),
        };
        self.put(&path, Is::File(content), before.mode);
        Ok(())
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let path = self.absolute(path)?;
        for above in path.ancestors() {
            match self.inspect(above)? {
                // A link that leads nowhere is in the way.
                Some(_) if self.inspect_followed(above)?.is_none() => {
                    return Err(system_error(ErrorKind::AlreadyExists));
                }
                Some(_) => break,
                None => {}
            }
        }
        let path = self.resolve(&path)?;
        let mut at = PathBuf::new();
        for part in path.components() {
            at.push(part);
            match self.inspect_resolved(&at)? {
                Some(found) if found.kind == FileKind::Folder => {}
                Some(_) => {
                    return Err(system_error(if at == path {
                        ErrorKind::AlreadyExists
                    } else {
                        ErrorKind::NotADirectory
                    }));
                }
                None => self.put(&at, Is::Folder, new_folder_mode()),
            }
        }
        Ok(())
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let from = self.resolve(from)?;
        let source = self.inspect_resolved(&from)?.ok_or_else(|| system_error(ErrorKind::NotFound))?;
        let content = match (source.kind, self.view(&from).is) {
            (FileKind::Folder, _) => return Err(system_error(ErrorKind::IsADirectory)),
            (FileKind::File, Is::File(content)) => Is::File(content),
            (FileKind::File, Is::Beneath(Some(beneath))) => Is::File(Content::at(beneath)),
            (FileKind::File, unknown) => unknown,
            // A device has no content that could be known.
            _ => Is::Unknown(format!("copy {}", from.display())),
        };
        let Some((to, _)) = self.writable(to)? else { return Ok(()) };
        if to != from {
            self.put(&to, content, source.mode);
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (from, to) = (self.resolve_folder(&entry(from)?)?, self.resolve_folder(&entry(to)?)?);
        let source = self.inspect_resolved(&from)?.ok_or_else(|| system_error(ErrorKind::NotFound))?;
        self.needs_folder(&to)?;
        if from == to {
            return Ok(());
        }
        if to.starts_with(&from) {
            return Err(ErrorKind::InvalidInput.into());
        }
        let is_folder = source.kind == FileKind::Folder;
        match self.inspect_resolved(&to)? {
            Some(found) if found.kind == FileKind::Folder && !is_folder => {
                return Err(system_error(ErrorKind::IsADirectory));
            }
            Some(found) if found.kind == FileKind::Folder && !self.names(&to)?.is_empty() => {
                return Err(ErrorKind::DirectoryNotEmpty.into());
            }
            Some(found) if found.kind != FileKind::Folder && is_folder => {
                return Err(system_error(ErrorKind::NotADirectory));
            }
            _ => {}
        }
        let mut planned = self.planned();
        planned.tree.rename(&from, &to);
        planned.folders.clear();
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let Some(path) = unless_absent(self.resolve_folder(&entry(path)?))? else { return Ok(()) };
        let mut planned = self.planned();
        planned.tree.put(&path, Is::Absent, None);
        planned.folders.clear();
        Ok(())
    }

    fn link(&self, target: &Path, path: &Path) -> io::Result<()> {
        let path = self.resolve_folder(&entry(path)?)?;
        self.needs_folder(&path)?;
        if self.inspect_resolved(&path)?.is_some_and(|found| found.kind != FileKind::Link) {
            return Err(system_error(ErrorKind::AlreadyExists));
        }
        let mut planned = self.planned();
        planned.tree.put(&path, Is::Link(target.to_owned()), None);
        planned.folders.clear();
        Ok(())
    }

    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()> {
        let path = self.resolve(path)?;
        if self.inspect_resolved(&path)?.is_none() {
            return Err(system_error(ErrorKind::NotFound));
        }
        self.planned().tree.set_mode(&path, mode & 0o7777);
        Ok(())
    }
}

/// What the umask leaves of a new file's mode is only known to the system; most leave this.
fn new_file_mode() -> Option<u32> {
    Some(0o666 & !umask()).filter(|_| cfg!(unix))
}

fn new_folder_mode() -> Option<u32> {
    Some(0o777 & !umask()).filter(|_| cfg!(unix))
}

/// The bits that the system takes away from new files. Asking for them would change them for a moment, so Linux is read.
fn umask() -> u32 {
    static UMASK: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("Umask:"));
        line.and_then(|bits| u32::from_str_radix(bits.trim(), 8).ok()).unwrap_or(0o022)
    });
    *UMASK
}

impl Place for Overlay {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        self.beneath.absolute(path)
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Found>> {
        match unless_absent(self.resolve_folder(path))? {
            Some(path) => self.inspect_resolved(&path),
            None => Ok(None),
        }
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.read_link_resolved(&self.resolve_folder(path)?)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(self.resolve_and_inspect(path)?.0)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let path = self.resolve(path)?;
        match self.view(&path).is {
            Is::File(content) => content.open(&*self.beneath),
            Is::Beneath(Some(beneath)) => self.beneath.open(&beneath),
            Is::Unknown(step) => Err(io::Error::other(UnknownContent { step })),
            Is::Folder => Err(system_error(ErrorKind::IsADirectory)),
            Is::Absent | Is::Beneath(None) | Is::Link(_) => Err(system_error(ErrorKind::NotFound)),
        }
    }

    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        let path = self.resolve(path)?;
        let view = self.view(&path);
        let mut names = match view.is {
            Is::Beneath(Some(beneath)) => match unless_absent(self.beneath.names(&beneath))? {
                Some(names) => names.into_iter().collect(),
                None => return Err(system_error(ErrorKind::NotFound)),
            },
            Is::Folder => BTreeSet::new(),
            Is::Absent | Is::Beneath(None) => return Err(system_error(ErrorKind::NotFound)),
            _ => return Err(system_error(ErrorKind::NotADirectory)),
        };
        for (name, is_there) in self.planned().tree.entries(&path) {
            if is_there {
                names.insert(name)
            } else {
                names.remove(&name)
            };
        }
        Ok(names.into_iter().collect())
    }

    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        match *change {
            Change::Write { path, content, options } => self.write(path, Content::of(content), options),
            Change::Append { path, content } => self.append(path, content),
            Change::CreateFolder { path } => self.create_folder(path),
            Change::Copy { from, to } => self.copy(from, to),
            Change::Rename { from, to } => self.rename(from, to),
            Change::Remove { path } => self.remove(path),
            Change::Link { target, path } => self.link(target, path),
            Change::SetMode { path, mode } => self.set_mode(path, mode),
        }
    }
}

impl Content {
    fn size(&self, beneath: &dyn Place) -> io::Result<u64> {
        let base = match &self.base {
            Some(base) => beneath.inspect_followed(base)?.map_or(0, |found| found.size),
            None => 0,
        };
        Ok(base + self.added.len() as u64)
    }

    fn open(self, beneath: &dyn Place) -> io::Result<Box<dyn Read + Send>> {
        let added = Cursor::new(Bytes(self.added));
        Ok(match &self.base {
            Some(base) => Box::new(beneath.open(base)?.chain(added)),
            None => Box::new(added),
        })
    }
}

/// Shared bytes, to be read from.
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
