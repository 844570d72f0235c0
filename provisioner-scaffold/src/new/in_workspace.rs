//! A plugin in the workspace, or beside the binary, that the working folder is in.

use super::sdk::Sdk;
use super::{Request, Scaffold, plugin_files, refuse_taken};
use crate::Error;
use crate::change::{Change, Source, read};
use crate::manifest::Manifest;
use crate::snapshot::{self, Snapshot};
use crate::surroundings::{Binary, Workspace, relative};
use std::path::Path;

pub(super) fn scaffold(request: &Request, mut workspace: Workspace, source: &dyn Source) -> Result<Scaffold, Error> {
    let (root, original) = (workspace.root.clone(), workspace.manifest.text());
    let (member, package) = (format!("plugins/{}", request.name), request.name.package());
    let folder = root.join(&member);
    let interrupted = is_unfinished(&workspace, &folder, request, source)?;
    if !interrupted {
        refuse_taken(source, &folder)?;
    }
    if workspace.manifest.excludes(&member) {
        return Err(Error::new(format!("the workspace {} excludes `{member}`", root.display()))
            .help("remove it from `workspace.exclude`, or pass `--standalone`"));
    }
    let binary = binary(request, &workspace)?;
    let sdk = Sdk::of_member(request, &workspace, binary.as_ref());
    let run = binary.as_ref().map_or_else(|| "cargo run --".to_owned(), |binary| run_line(&workspace, binary));
    let files = if interrupted {
        Vec::new()
    } else {
        plugin_files(&request.name, &folder, &sdk, &inherited(&workspace.manifest), &run)?
    };
    let (mut manifests, mut notes) = (Vec::new(), Vec::new());
    let same = |binary: &Binary| binary.folder == root;
    match binary {
        Some(binary) if same(&binary) => {
            workspace.manifest.add_plugin(&package, &member);
        }
        Some(mut binary) => {
            binary.manifest.add_plugin(&package, &relative(&binary.folder, &folder));
            manifests.push(Change::new(binary.folder.join("Cargo.toml"), binary.manifest.text()));
        }
        None => notes.push(format!(
            "no binary of this workspace links plugins; add `{package} = {{ path = \"{member}\" }}` to the one that shall"
        )),
    }
    workspace.manifest.add_member(&member);
    if workspace.manifest.text() != original {
        manifests.push(Change::new(root.join("Cargo.toml"), workspace.manifest.text()));
    }
    let try_it = format!("{run} {} hello", request.name);
    let staging = root.join(format!(".new-{}", request.name));
    Ok(Scaffold { folder, staging, files, manifests, try_it, notes })
}

/// The binary that shall link the plugin; `None` where there is none.
fn binary(request: &Request, workspace: &Workspace) -> Result<Option<Binary>, Error> {
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

/// Whether an earlier run wrote this plugin, and was ended before the manifests named it.
fn is_unfinished(workspace: &Workspace, folder: &Path, request: &Request, source: &dyn Source) -> Result<bool, Error> {
    let path = folder.join(snapshot::FILE);
    let Some(text) = read(source, &path)? else { return Ok(false) };
    let same = Snapshot::parse(&path, &text)?.values.contains(&("name".to_owned(), request.name.to_string()));
    let package = request.name.package();
    let named = workspace.binaries.iter().any(|binary| binary.manifest.depends_on(&package));
    Ok(same && !workspace.binaries.is_empty() && !named)
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
