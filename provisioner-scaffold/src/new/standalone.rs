//! A plugin with a binary of its own: a project in a folder of its own.

use super::sdk::{Features, Sdk};
use super::{Forge, Request, Scaffold, filled, plugin_files, refuse_taken};
use crate::Error;
use crate::change::{Change, Source};
use crate::surroundings::{self, relative};
use std::path::Path;

pub(super) fn scaffold(request: &Request, source: &dyn Source) -> Result<Scaffold, Error> {
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
    for change in &mut changes {
        change.path = Path::new("plugin").join(&change.path);
    }
    let bin = name.binary();
    let core_runtime = sdk.line(&folder, Features::Runtime);
    let values = [("name", name.as_str()), ("bin", bin.as_str()), ("core_runtime", core_runtime.as_str())];
    let mut files = vec![
        ("src/main.rs", include_str!("../../templates/standalone/src/main.rs.in")),
        ("README.md", include_str!("../../templates/standalone/README.md.in")),
        (".gitignore", include_str!("../../templates/standalone/gitignore.in")),
    ];
    match request.forge {
        Forge::GitHub => {
            files.push((".github/workflows/ci.yml", include_str!("../../templates/standalone/github.yml.in")))
        }
        Forge::GitLab => files.push((".gitlab-ci.yml", include_str!("../../templates/standalone/gitlab.yml.in"))),
        Forge::None => {}
    }
    files.push(("Cargo.toml", include_str!("../../templates/standalone/Cargo.toml.in")));
    for (path, template) in files {
        changes.push(Change::new(path, filled(template, &values)?));
    }
    let try_it = format!("cargo run -- {name} hello");
    let staging = request.folder.join(format!(".new-{name}"));
    Ok(Scaffold { folder, staging, files: changes, manifests: Vec::new(), try_it, notes: Vec::new() })
}
