//! `plugins new`: the files of a plugin, and where it is named.

use crate::change::{Change, Source};
use crate::manifest::Manifest;
use crate::render::render;
use crate::snapshot::{self, Snapshot};
use crate::surroundings::{self, Binary, CORE, Workspace, normal, relative};
use crate::{Error, Name};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct New {
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

impl New {
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
    /// The files, in the order in which they are written.
    pub changes: Vec<Change>,
    /// The folder to work in.
    pub folder: PathBuf,
    /// The folder of the plugin.
    pub plugin: PathBuf,
    /// The command line that runs the plugin's first command.
    pub try_it: String,
    /// What is left for the author to do, in sentences.
    pub notes: Vec<String>,
}

/// What `plugins new` writes.
///
/// # Errors
/// When the place is taken, or a manifest cannot be read.
pub fn new(request: &New, source: &dyn Source) -> Result<Scaffold, Error> {
    let found = match request.placement {
        Placement::Standalone => None,
        Placement::Found | Placement::Workspace => surroundings::find(source, &request.folder)?,
    };
    match found {
        Some(workspace) => in_workspace(request, workspace, source),
        None if request.placement == Placement::Workspace => {
            Err(Error::usage(format!("{} is not inside a Cargo workspace", request.folder.display()))
                .help("leave `--workspace` out, to begin a project of its own"))
        }
        None => standalone(request, source),
    }
}

fn in_workspace(request: &New, mut workspace: Workspace, source: &dyn Source) -> Result<Scaffold, Error> {
    let (root, original) = (workspace.root.clone(), workspace.manifest.text());
    let (member, package) = (format!("plugins/{}", request.name), request.name.package());
    let folder = root.join(&member);
    refuse_taken(source, &folder)?;
    if workspace.manifest.excludes(&member) {
        return Err(Error::new(format!("the workspace {} excludes `{member}`", root.display()))
            .help("remove it from `workspace.exclude`, or pass `--standalone`"));
    }
    let binary = binary(request, &workspace)?;
    let sdk = Sdk::of_member(request, &workspace, binary.as_ref());
    let run = binary.as_ref().map_or_else(|| "cargo run --".to_owned(), |binary| run_line(&workspace, binary));
    let mut changes = plugin_files(&request.name, &folder, &sdk, &inherited(&workspace.manifest), &run)?;
    let mut notes = Vec::new();
    let same = |binary: &Binary| binary.folder == root;
    match binary {
        Some(binary) if same(&binary) => {
            workspace.manifest.add_plugin(&package, &member);
        }
        Some(mut binary) => {
            binary.manifest.add_plugin(&package, &relative(&binary.folder, &folder));
            changes.push(Change::new(binary.folder.join("Cargo.toml"), binary.manifest.text()));
        }
        None => notes.push(format!(
            "no binary of this workspace links plugins; add `{package} = {{ path = \"{member}\" }}` to the one that shall"
        )),
    }
    workspace.manifest.add_member(&member);
    if workspace.manifest.text() != original {
        changes.push(Change::new(root.join("Cargo.toml"), workspace.manifest.text()));
    }
    let try_it = format!("{run} {} hello", request.name);
    Ok(Scaffold { changes, folder: root, plugin: folder, try_it, notes })
}

/// The binary that shall link the plugin; `None` where there is none.
fn binary(request: &New, workspace: &Workspace) -> Result<Option<Binary>, Error> {
    let names =
        || workspace.binaries.iter().map(|binary| format!("`{}`", binary.name())).collect::<Vec<_>>().join(", ");
    match (&request.binary, workspace.binaries.as_slice()) {
        (Some(wanted), binaries) => match binaries.iter().find(|binary| binary.name() == wanted) {
            Some(binary) => Ok(Some(binary.clone())),
            None if binaries.is_empty() => {
                Err(Error::usage(format!("no package `{wanted}` of this workspace links plugins"))
                    .help("its `main.rs` needs `provisioner::main!();`"))
            }
            None => Err(Error::usage(format!("no package `{wanted}` of this workspace links plugins"))
                .help(format!("those that do are {}", names()))),
        },
        (None, []) => Ok(None),
        (None, [binary]) => Ok(Some(binary.clone())),
        (None, _) => Err(Error::usage("several binaries of this workspace link plugins")
            .help(format!("choose one with `--binary`: {}", names()))),
    }
}

fn run_line(workspace: &Workspace, binary: &Binary) -> String {
    let lone = workspace.binaries.len() == 1 && binary.folder == workspace.root;
    if lone { "cargo run --".to_owned() } else { format!("cargo run -p {} --", binary.name()) }
}

fn standalone(request: &New, source: &dyn Source) -> Result<Scaffold, Error> {
    let name = &request.name;
    let folder = request.folder.join(name.as_str());
    refuse_taken(source, &folder)?;
    if let Some(outer) = surroundings::find(source, &request.folder)? {
        // Cargo looks for a workspace in every folder above, and finds this one first only because it has its own.
        let inside = outer.root.display();
        if outer.manifest.has_member(&relative(&outer.root, &folder)) {
            return Err(Error::new(format!("{} would be a member of the workspace {inside}", folder.display()))
                .help("leave `--standalone` out, or choose another folder"));
        }
    }
    let plugin = folder.join("plugin");
    let sdk = Sdk::published_or_at(request.sdk.as_deref(), &request.folder);
    let package = "edition = \"2024\"\nlicense = \"MIT OR Apache-2.0\"\n";
    let mut changes = plugin_files(name, &plugin, &sdk, package, "cargo run --")?;
    let bin = name.binary();
    let core_runtime = sdk.line(&folder, Features::Runtime);
    let values = [("name", name.as_str()), ("bin", bin.as_str()), ("core_runtime", core_runtime.as_str())];
    let mut files = vec![
        ("src/main.rs", include_str!("../templates/standalone/src/main.rs.in")),
        ("README.md", include_str!("../templates/standalone/README.md.in")),
        (".gitignore", include_str!("../templates/standalone/gitignore.in")),
    ];
    match request.forge {
        Forge::GitHub => {
            files.push((".github/workflows/ci.yml", include_str!("../templates/standalone/github.yml.in")))
        }
        Forge::GitLab => files.push((".gitlab-ci.yml", include_str!("../templates/standalone/gitlab.yml.in"))),
        Forge::None => {}
    }
    files.push(("Cargo.toml", include_str!("../templates/standalone/Cargo.toml.in")));
    for (path, template) in files {
        changes.push(Change::new(folder.join(path), filled(template, &values)?));
    }
    let try_it = format!("cargo run -- {name} hello");
    Ok(Scaffold { changes, folder, plugin, try_it, notes: Vec::new() })
}

fn refuse_taken(source: &dyn Source, folder: &Path) -> Result<(), Error> {
    if !source.exists(folder) {
        return Ok(());
    }
    Err(Error::new(format!("{} exists already", folder.display())).help("choose another name, or remove it first"))
}

/// The lines of `[package]` that a member of this workspace inherits, and what it has to say itself.
fn inherited(workspace: &Manifest) -> String {
    let mut lines = String::new();
    for (key, own) in [
        ("edition", "edition = \"2024\"\n"),
        ("rust-version", ""),
        ("license", "license = \"MIT OR Apache-2.0\"\n"),
        ("authors", ""),
        ("repository", ""),
    ] {
        // A licence file in the place of a name for it.
        let shared = workspace.shares_package_key(key);
        if shared {
            lines.push_str(&format!("{key}.workspace = true\n"));
        } else if key != "license" || !workspace.shares_package_key("license-file") {
            lines.push_str(own);
        }
    }
    lines
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
    let mut changes = vec![Change::new(folder.join(snapshot::FILE), snapshot.text())];
    changes.extend(files.into_iter().map(|(path, content)| Change::new(folder.join(path), content)));
    Ok(changes)
}

fn filled(template: &str, values: &[(&str, &str)]) -> Result<String, Error> {
    render(template, values).map_err(snapshot::no_value)
}

/// Where `provisioner-core` comes from.
#[derive(Clone, Debug)]
pub(crate) enum Sdk {
    /// The workspace says so.
    Workspace,
    /// The registry.
    Published,
    /// A folder.
    At(PathBuf),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Features {
    /// What a plugin needs.
    None,
    /// What its tests need.
    Testing,
    /// What a binary needs.
    Runtime,
}

impl Sdk {
    fn published_or_at(path: Option<&Path>, working_folder: &Path) -> Self {
        path.map_or(Self::Published, |path| Self::At(normal(&working_folder.join(path))))
    }

    fn of_member(request: &New, workspace: &Workspace, binary: Option<&Binary>) -> Self {
        if request.sdk.is_some() {
            return Self::published_or_at(request.sdk.as_deref(), &request.folder);
        }
        if workspace.manifest.shares_dependency(CORE) {
            return Self::Workspace;
        }
        // Two copies of the SDK cannot be linked into one binary: the plugin takes the one that the binary has.
        let path = binary.and_then(|binary| {
            let path = binary.manifest.path_of_dependency(&["dependencies"], CORE)?;
            Some(normal(&binary.folder.join(path)))
        });
        path.map_or(Self::Published, Self::At)
    }

    /// The line of a manifest in `folder`.
    pub(crate) fn line(&self, folder: &Path, features: Features) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let minor = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
        let rest = match features {
            Features::None => ", default-features = false",
            Features::Testing => ", features = [\"testing\"]",
            Features::Runtime => "",
        };
        match (self, features) {
            (Self::Workspace, Features::None) => format!("{CORE}.workspace = true"),
            (Self::Workspace, _) => format!("{CORE} = {{ workspace = true{rest} }}"),
            (Self::Published, Features::Runtime) => format!("{CORE} = \"{minor}\""),
            (Self::Published, _) => format!("{CORE} = {{ version = \"{minor}\"{rest} }}"),
            (Self::At(path), _) => {
                format!("{CORE} = {{ path = \"{}\", version = \"{minor}\"{rest} }}", relative(folder, path))
            }
        }
    }
}
