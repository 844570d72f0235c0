//! The paths that are other than beneath, as a tree of names.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a path is.
#[derive(Clone, Debug)]
pub(super) enum Is {
    /// What is beneath at this path; `None`: nothing.
    Beneath(Option<PathBuf>),
    Absent,
    File(Content),
    /// A new folder: nothing beneath shows in it.
    Folder,
    Link(PathBuf),
    /// A file that this step makes.
    Unknown(String),
}

/// The content of a planned file: that of a file beneath, and what was added.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub(super) base: Option<PathBuf>,
    pub(super) added: Arc<Vec<u8>>,
}

impl Content {
    pub(super) fn of(content: &[u8]) -> Self {
        Self { base: None, added: Arc::new(content.to_vec()) }
    }

    pub(super) fn at(base: PathBuf) -> Self {
        Self { base: Some(base), added: Arc::default() }
    }

    pub(super) fn with(mut self, more: &[u8]) -> Self {
        Arc::make_mut(&mut self.added).extend_from_slice(more);
        self
    }
}

/// What is known of one path.
#[derive(Debug)]
pub(super) struct View {
    pub(super) is: Is,
    /// The permission bits, where they are other than beneath.
    pub(super) mode: Option<u32>,
}

/// Where what is beneath a path is.
enum Beneath {
    /// At the same path.
    Same,
    Moved(PathBuf),
    /// Something planned is in front of it.
    Nothing,
}

/// A path and the paths in it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// `None`: as it follows from the folder it is in.
    is: Option<Is>,
    mode: Option<u32>,
    entries: HashMap<OsString, Tree>,
}

impl Tree {
    /// What is at a path without links in it.
    pub(super) fn view(&self, path: &Path) -> View {
        let mut tree = Some(self);
        // Put together once: most paths are the same beneath.
        let mut beneath = Beneath::Same;
        let mut last = None;
        for part in path.components() {
            tree = tree.and_then(|tree| tree.entries.get(part.as_os_str()));
            last = tree.and_then(|tree| tree.is.as_ref());
            match last {
                Some(Is::Beneath(Some(moved))) => beneath = Beneath::Moved(moved.clone()),
                Some(_) => beneath = Beneath::Nothing,
                None => {
                    if let Beneath::Moved(moved) = &mut beneath {
                        moved.push(part);
                    }
                }
            }
        }
        let is = match last {
            Some(is) if !matches!(is, Is::Beneath(_)) => is.clone(),
            _ => Is::Beneath(match beneath {
                Beneath::Same => Some(path.components().collect()),
                Beneath::Moved(moved) => Some(moved),
                Beneath::Nothing => None,
            }),
        };
        View { is, mode: tree.and_then(|tree| tree.mode) }
    }

    /// The names in a folder that are known here, and whether something has them.
    pub(super) fn entries(&self, path: &Path) -> Vec<(OsString, bool)> {
        let Some(tree) = self.find(path) else { return Vec::new() };
        let known = tree.entries.iter().filter(|(_, entry)| entry.is.is_some());
        known.map(|(name, entry)| (name.clone(), !matches!(entry.is, Some(Is::Absent)))).collect()
    }

    fn find(&self, path: &Path) -> Option<&Self> {
        path.components().try_fold(self, |tree, part| tree.entries.get(part.as_os_str()))
    }

    fn at(&mut self, path: &Path) -> &mut Self {
        let mut tree = self;
        for part in path.components() {
            tree = tree.entry(part.as_os_str());
        }
        tree
    }

    fn entry(&mut self, name: &OsStr) -> &mut Self {
        self.entries.entry(name.to_owned()).or_default()
    }

    /// Something new takes the path, and what was in it goes.
    pub(super) fn put(&mut self, path: &Path, is: Is, mode: Option<u32>) {
        *self.at(path) = Self { is: Some(is), mode, entries: HashMap::new() };
    }

    pub(super) fn set_mode(&mut self, path: &Path, mode: u32) {
        self.at(path).mode = Some(mode);
    }

    /// What is at one path, with all that is in it, gets another; the first is absent then.
    pub(super) fn rename(&mut self, from: &Path, to: &Path) {
        let view = self.view(from);
        let moved = std::mem::take(self.at(from));
        self.put(from, Is::Absent, None);
        *self.at(to) = Self { is: Some(view.is), mode: view.mode, entries: moved.entries };
    }
}
