//! `plugins new`: the files of a plugin, and where it is named.

mod in_workspace;
mod sdk;
mod standalone;
#[cfg(test)]
mod tests;

use crate::change::{Change, Source};
use crate::render::render;
use crate::snapshot::{self, Snapshot};
use crate::{Error, Name, surroundings};
use sdk::{Features, Sdk};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// The name of the plugin.
    pub name: Name,
    /// The working folder.
    pub folder: PathBuf,
    /// Where the plugin goes.
    pub placement: Placement,
    /// The package of the binary that shall link the plugin, where the workspace has several.
    pub binary: Option<String>,
    /// The folder of `provisioner-core`, for work on the SDK itself; the published version otherwise.
    pub sdk: Option<PathBuf>,
    /// Whose continuous integration a project of its own gets.
    pub forge: Forge,
}

impl Request {
    /// A plugin of this name, placed by what the working folder is in.
    #[must_use]
    pub fn new(name: Name, folder: impl Into<PathBuf>) -> Self {
        Self {
            name,
            folder: folder.into(),
            placement: Placement::default(),
            binary: None,
            sdk: None,
            forge: Forge::default(),
        }
    }
}

/// Where a plugin goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Placement {
    /// Into the workspace that the working folder is in, else into a project of its own.
    #[default]
    Found,
    /// Into the workspace that the working folder is in.
    Workspace,
    /// Into a project of its own, with a binary.
    Standalone,
}

/// Whose continuous integration is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Forge {
    /// `.github/workflows/ci.yml`
    #[default]
    GitHub,
    /// `.gitlab-ci.yml`
    GitLab,
    /// None.
    None,
}

/// What there will be.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Scaffold {
    /// The new folder. Its files are written into [`staging`](Self::staging) first, which then takes this name: a run
    /// that is killed leaves no half of a package.
    pub folder: PathBuf,
    /// Where the files are written, beside everything that a pattern of `members` finds.
    pub staging: PathBuf,
    /// The files, by their path below the new folder. Empty when an earlier run had written them, and was ended before
    /// it changed the manifests.
    pub files: Vec<Change>,
    /// The manifests that name the plugin, changed after the folder has its name.
    pub manifests: Vec<Change>,
    /// The command line that runs the plugin's first command.
    pub try_it: String,
    /// What is left for the author to do, in sentences.
    pub notes: Vec<String>,
}

/// What `plugins new` writes.
///
/// # Errors
/// When the place is taken, or a manifest cannot be read.
pub fn new(request: &Request, source: &dyn Source) -> Result<Scaffold, Error> {
    let found = match request.placement {
        Placement::Standalone => None,
        Placement::Found | Placement::Workspace => surroundings::find(source, &request.folder)?,
    };
    match found {
        Some(workspace) => in_workspace::scaffold(request, workspace, source),
        None if request.placement == Placement::Workspace => {
            Err(Error::usage(format!("{} is not inside a Cargo workspace", request.folder.display()))
                .help("leave `--workspace` out, to begin a project of its own"))
        }
        None => standalone::scaffold(request, source),
    }
}

fn refuse_taken(source: &dyn Source, folder: &Path) -> Result<(), Error> {
    if !source.exists(folder) {
        return Ok(());
    }
    Err(Error::new(format!("{} exists already", folder.display())).help("choose another name, or remove it first"))
}

/// The files of the plugin itself, its manifest last: a folder without one is not a package yet.
fn plugin_files(name: &Name, folder: &Path, sdk: &Sdk, package: &str, run: &str) -> Result<Vec<Change>, Error> {
    let [core, core_for_tests] = [Features::None, Features::Testing].map(|features| sdk.line(folder, features));
    let (ident, type_name) = (name.ident(), name.type_name());
    let values = [
        ("name", name.as_str()),
        ("ident", ident.as_str()),
        ("Type", type_name.as_str()),
        ("package", package),
        ("core", core.as_str()),
        ("core_for_tests", core_for_tests.as_str()),
        ("run", run),
    ];
    let files = snapshot::render_all(&snapshot::TEMPLATE, &values)?;
    let snapshot = Snapshot::new(values.map(|(key, value)| (key.to_owned(), value.to_owned())), &files);
    let mut changes = vec![Change::new(snapshot::FILE, snapshot.text())];
    changes.extend(files.into_iter().map(|(path, content)| Change::new(path, content)));
    Ok(changes)
}

fn filled(template: &str, values: &[(&str, &str)]) -> Result<String, Error> {
    render(template, values).map_err(snapshot::no_value)
}
