//! `plugins new`: a plugin that builds, runs and passes its tests.

use super::source::{self, Files, reported};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::Session;
use clap::ArgMatches;
use provisioner_scaffold::{Forge, Name, Placement, Request, Scaffold, Source};
use std::path::{Path, PathBuf};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let name = match matches.get_one::<String>("NAME") {
        Some(name) => name.clone(),
        None => session.context.prompt().flag("NAME").text("What is the plugin called, e.g. cloud-cost?")?,
    };
    let name: Name = name.parse().map_err(reported)?;
    let folder = source::folder(None)?;
    let mut request = Request::new(name, &folder);
    request.placement = if matches.get_flag("standalone") {
        Placement::Standalone
    } else if matches.get_flag("workspace") {
        Placement::Workspace
    } else {
        Placement::Found
    };
    request.binary = matches.get_one::<String>("binary").cloned();
    request.sdk = sdk(matches, &folder)?;
    request.forge = match matches.get_one::<String>("forge").map(String::as_str) {
        Some("gitlab") => Forge::GitLab,
        Some("none") => Forge::None,
        _ => Forge::GitHub,
    };
    let scaffold = provisioner_scaffold::new(&request, &Files(session)).map_err(reported)?;
    perform(session, &scaffold)?;
    let out = session.context.out();
    if !session.context.modifiers.dry_run {
        out.success(format_args!("made the plugin `{}` in {}", request.name, scaffold.folder.display()));
        for note in &scaffold.notes {
            out.warn(note);
        }
        let change_to = if scaffold.manifests.is_empty() { format!("cd {} && ", request.name) } else { String::new() };
        out.success(format_args!("run it with `{change_to}{}`", scaffold.try_it));
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder of the SDK, which must hold it: a path that leads nowhere would show only in the next build.
fn sdk(matches: &ArgMatches, working: &Path) -> Result<Option<PathBuf>> {
    let Some(path) = matches.get_one::<PathBuf>("sdk-path") else { return Ok(None) };
    let manifest = working.join(path).join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).unwrap_or_default();
    if text.contains("name = \"provisioner-core\"") {
        return Ok(Some(path.clone()));
    }
    Err(codes::WRONG_USAGE
        .error(format!("{} is not the folder of `provisioner-core`", path.display()))
        .help("give the folder that holds its `Cargo.toml`"))
}

/// Writes everything, or leaves the tree as it was.
fn perform(session: &Session, scaffold: &Scaffold) -> Result<()> {
    let before = Before::of(session, scaffold);
    let performed = write(session, scaffold);
    if performed.is_err() && !session.context.modifiers.dry_run {
        before.restore(session, scaffold);
    }
    performed
}

/// What was there before anything was written.
struct Before {
    /// The manifests that are about to change, each with its text.
    manifests: Vec<(PathBuf, String)>,
    /// The folder of plugins, where that is new.
    parent: Option<PathBuf>,
}

impl Before {
    fn of(session: &Session, scaffold: &Scaffold) -> Self {
        let text = |path: &PathBuf| Some((path.clone(), Files(session).read(path).ok()??));
        let manifests = scaffold.manifests.iter().filter_map(|change| text(&change.path)).collect();
        let parent = scaffold.folder.parent().filter(|parent| !Files(session).exists(parent)).map(Path::to_owned);
        Self { manifests, parent }
    }

    /// Takes back what was written. What cannot be taken back stays: the error that is reported says what was done.
    #[cold]
    fn restore(&self, session: &Session, scaffold: &Scaffold) {
        let files = session.effects.files();
        for (path, text) in &self.manifests {
            if Files(session).read(path).is_ok_and(|now| now.as_deref() != Some(text)) {
                drop(files.write(path, text));
            }
        }
        let made = [&scaffold.staging, &scaffold.folder].map(Clone::clone);
        let made = made.into_iter().filter(|_| !scaffold.files.is_empty());
        for path in made.chain(self.parent.clone()).filter(|path| Files(session).exists(path)) {
            drop(files.remove(path));
        }
    }
}

/// Writes the files beside their place, moves them there at once, then names them in the manifests.
fn write(session: &Session, scaffold: &Scaffold) -> Result<()> {
    let files = session.effects.files();
    if !scaffold.files.is_empty() {
        if Files(session).exists(&scaffold.staging) {
            // An earlier run was ended while it wrote.
            files.remove(&scaffold.staging)?;
        }
        source::write(session, &scaffold.staging, &scaffold.files)?;
        if let Some(parent) = scaffold.folder.parent().filter(|parent| !Files(session).exists(parent)) {
            files.create_dir_all(parent)?;
        }
        files.rename(&scaffold.staging, &scaffold.folder)?;
    }
    source::write(session, Path::new(""), &scaffold.manifests)
}
