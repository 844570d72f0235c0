//! Where a plugin is to live: a workspace, a binary that stands alone, or an empty place.

use crate::Error;
use crate::change::{Source, read};
use crate::manifest::Manifest;
use std::path::{Component, Path, PathBuf};

/// The package that every plugin and binary depends on.
pub(crate) const CORE: &str = "provisioner-core";

/// A workspace, or a package that may become one, that a plugin is added to.
#[derive(Debug)]
pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    pub(crate) manifest: Manifest,
    /// The binaries that link plugins.
    pub(crate) binaries: Vec<Binary>,
}

/// A package whose `main.rs` calls `provisioner::main!` or `link_plugins!`.
#[derive(Clone, Debug)]
pub(crate) struct Binary {
    pub(crate) folder: PathBuf,
    pub(crate) manifest: Manifest,
}

impl Binary {
    pub(crate) fn name(&self) -> &str {
        self.manifest.package_name().unwrap_or_default()
    }
}

/// The workspace that a folder is in; `None` outside every package.
pub(crate) fn find(source: &dyn Source, start: &Path) -> Result<Option<Workspace>, Error> {
    let mut lone: Option<(PathBuf, Manifest)> = None;
    for folder in start.ancestors() {
        let Some(manifest) = manifest_in(source, folder)? else { continue };
        if manifest.is_workspace() {
            return workspace(source, folder, manifest).map(Some);
        }
        if let Some(named) = manifest.named_workspace() {
            let root = normal(&folder.join(named));
            let manifest = manifest_in(source, &root)?;
            let missing =
                || Error::new(format!("{} names the workspace {named}, which has no manifest", folder.display()));
            return workspace(source, &root, manifest.ok_or_else(missing)?).map(Some);
        }
        // The workspace may be further up.
        lone.get_or_insert_with(|| (folder.to_owned(), manifest));
    }
    lone.map(|(folder, manifest)| workspace(source, &folder, manifest)).transpose()
}

fn workspace(source: &dyn Source, root: &Path, manifest: Manifest) -> Result<Workspace, Error> {
    let mut folders = vec![root.to_owned()];
    for pattern in manifest.members() {
        folders.extend(members(source, root, &pattern)?);
    }
    let mut binaries: Vec<Binary> = Vec::new();
    for folder in folders {
        let Some(manifest) = manifest_in(source, &folder)? else { continue };
        if manifest.depends_on(CORE) && links_plugins(source, &folder)? {
            binaries.push(Binary { folder, manifest });
        }
    }
    binaries.dedup_by(|a, b| a.folder == b.folder);
    Ok(Workspace { root: root.to_owned(), manifest, binaries })
}

/// The folders that a pattern of `members` stands for.
fn members(source: &dyn Source, root: &Path, pattern: &str) -> Result<Vec<PathBuf>, Error> {
    let mut folders = vec![root.to_owned()];
    for part in pattern.trim_end_matches('/').split('/') {
        let mut next = Vec::new();
        for folder in folders {
            if !part.contains('*') {
                next.push(folder.join(part));
                continue;
            }
            let unreadable = |error| Error::new(format!("cannot list {}: {error}", folder.display()));
            let mut names = source.list(&folder).map_err(unreadable)?;
            names.sort();
            next.extend(names.iter().map(|name| folder.join(name)));
        }
        folders = next;
    }
    Ok(folders.iter().map(|folder| normal(folder)).collect())
}

fn manifest_in(source: &dyn Source, folder: &Path) -> Result<Option<Manifest>, Error> {
    let path = folder.join("Cargo.toml");
    read(source, &path)?.map(|text| Manifest::parse(&path, &text)).transpose()
}

fn links_plugins(source: &dyn Source, folder: &Path) -> Result<bool, Error> {
    let main = read(source, &folder.join("src/main.rs"))?.unwrap_or_default();
    Ok(main.contains("::main!") || main.contains("link_plugins!"))
}

/// A path without `.` and, where that is possible without looking at links, without `..`.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

/// How a manifest in `from` writes the path `to`: relative, with `/` on every system.
pub(crate) fn relative(from: &Path, to: &Path) -> String {
    let (from, to) = (normal(from), normal(to));
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 && to.is_absolute() {
        return to.display().to_string();
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<String> = up.chain(down).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_in_manifests_are_relative_with_slashes() {
        assert_eq!(relative(Path::new("/w/cli"), Path::new("/w/plugins/x")), "../plugins/x");
        assert_eq!(relative(Path::new("/w"), Path::new("/w/./plugins/../x")), "x");
        assert_eq!(relative(Path::new("/w"), Path::new("/w")), ".");
    }
}
