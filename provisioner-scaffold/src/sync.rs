//! `plugins sync`: what changed in the template since a plugin was generated, merged with what its author wrote.

use crate::Error;
use crate::change::{Change, Source, read};
use crate::snapshot::{self, Snapshot, TEMPLATE};
use std::path::{Path, PathBuf};

/// What `plugins sync` does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sync {
    /// The files to write, [`Drift`] by drift, and what was generated last.
    pub changes: Vec<Change>,
    /// The files that differ from what the present template makes of them.
    pub drift: Vec<(PathBuf, Drift)>,
}

/// How a file is brought up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Drift {
    /// The template has a file that the plugin does not have yet.
    Added,
    /// The author changed nothing: the file becomes that of the template.
    Updated,
    /// Both changed: the changes are merged.
    Merged,
    /// Both changed the same lines: they are marked, for the author to choose.
    Conflict,
    /// The plugin has a file of its own in the place of one that the template adds: it is left alone.
    Kept,
}

/// Compares a plugin with the template of this version.
///
/// # Errors
/// When the folder holds no generated plugin, or a file cannot be read.
pub fn sync(folder: &Path, source: &dyn Source) -> Result<Sync, Error> {
    with_template(folder, source, &TEMPLATE)
}

fn with_template(folder: &Path, source: &dyn Source, template: &[(&str, &str)]) -> Result<Sync, Error> {
    let path = folder.join(snapshot::FILE);
    let text = read(source, &path)?.ok_or_else(|| {
        Error::usage(format!("{} was not made by `plugins new`: it has no {}", folder.display(), snapshot::FILE))
            .help("run it in the folder of a plugin, or name that folder")
    })?;
    let before = Snapshot::parse(&path, &text)?;
    let values: Vec<(&str, &str)> = before.values.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let files = snapshot::render_all(template, &values)?;
    let mut sync = Sync::default();
    for (name, theirs) in &files {
        let file = folder.join(name);
        let base = before.files.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
        let ours = read(source, &file)?;
        if let Some((drift, text)) = merge(base, ours.as_deref(), theirs) {
            if let Some(text) = text {
                sync.changes.push(Change::new(&file, text));
            }
            sync.drift.push((file, drift));
        }
    }
    let after = Snapshot::new(before.values.clone(), &files).text();
    if after != text {
        sync.changes.push(Change::new(path, after));
    }
    Ok(sync)
}

/// How a file is brought up to date, and its new content where it changes.
fn merge(base: Option<&str>, ours: Option<&str>, theirs: &str) -> Option<(Drift, Option<String>)> {
    match (base, ours) {
        // What the author deleted stays deleted.
        (Some(_), None) => None,
        (None, None) => Some((Drift::Added, Some(theirs.to_owned()))),
        (_, Some(ours)) if ours == theirs => None,
        (Some(base), _) if base == theirs => None,
        (Some(base), Some(ours)) if ours == base => Some((Drift::Updated, Some(theirs.to_owned()))),
        (None, Some(_)) => Some((Drift::Kept, None)),
        (Some(base), Some(ours)) => match diffy::merge(base, ours, theirs) {
            Ok(merged) if merged == ours => None,
            Ok(merged) => Some((Drift::Merged, Some(merged))),
            Err(marked) => Some((Drift::Conflict, Some(marked))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::tests::Tree;

    /// A plugin as an earlier template made it, with these files changed since.
    fn plugin(edits: &[(&str, Option<&str>)]) -> Tree {
        let files = [("a.rs", "one\ntwo\nthree\nfour\nfive\n"), ("b.rs", "b\n"), ("c.rs", "c\n")];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let tree = Tree::default();
        tree.write("x/.provisioner.toml", &Snapshot::new([("name".to_owned(), "x".to_owned())], &files).text());
        for (path, text) in &files {
            tree.write(&format!("x/{path}"), text);
        }
        for (path, text) in edits {
            match text {
                Some(text) => tree.write(&format!("x/{path}"), text),
                None => tree.remove(&format!("x/{path}")),
            }
        }
        tree
    }

    fn synced(tree: &Tree, template: &[(&str, &str)]) -> Sync {
        with_template(Path::new("x"), tree, template).unwrap()
    }

    const LATER: [(&str, &str); 4] =
        [("a.rs", "one\ntwo\nthree\nfour\nFIVE\n"), ("b.rs", "{{name}}\n"), ("c.rs", "c\n"), ("d.rs", "d\n")];

    #[test]
    fn what_the_template_changed_comes_in_and_what_the_author_wrote_stays() {
        let tree = plugin(&[("a.rs", Some("ONE\ntwo\nthree\nfour\nfive\n")), ("c.rs", Some("mine\n"))]);
        let sync = synced(&tree, &LATER);
        let drift: Vec<_> = sync.drift.iter().map(|(path, drift)| (path.to_str().unwrap(), *drift)).collect();
        assert_eq!(drift, [("x/a.rs", Drift::Merged), ("x/b.rs", Drift::Updated), ("x/d.rs", Drift::Added)]);
        tree.perform(&sync.changes);
        assert_eq!(tree.text("x/a.rs"), "ONE\ntwo\nthree\nfour\nFIVE\n");
        assert_eq!((tree.text("x/b.rs").as_str(), tree.text("x/c.rs").as_str()), ("x\n", "mine\n"));
        assert_eq!(synced(&tree, &LATER), Sync::default(), "a second run has nothing to do");
    }

    #[test]
    fn the_same_line_changed_twice_is_marked() {
        let tree = plugin(&[("a.rs", Some("one\ntwo\nthree\nfour\nmine\n"))]);
        let sync = synced(&tree, &LATER);
        assert_eq!(sync.drift[0].1, Drift::Conflict);
        tree.perform(&sync.changes);
        let text = tree.text("x/a.rs");
        assert!(text.contains("<<<<<<<") && text.contains("mine\n") && text.contains("FIVE\n"), "{text}");
    }

    #[test]
    fn a_deleted_file_stays_deleted_and_a_file_of_the_authors_own_is_kept() {
        let tree = plugin(&[("b.rs", None), ("d.rs", Some("mine\n"))]);
        let sync = synced(&tree, &LATER);
        assert!(sync.drift.contains(&(PathBuf::from("x/d.rs"), Drift::Kept)), "{:?}", sync.drift);
        tree.perform(&sync.changes);
        assert!(!tree.exists(Path::new("x/b.rs")));
        assert_eq!(tree.text("x/d.rs"), "mine\n");
    }

    #[test]
    fn a_folder_that_was_not_generated_is_refused() {
        assert!(sync(Path::new("x"), &Tree::default()).unwrap_err().usage);
    }
}
