//! The arrows of a tree: which file names what of which other, with re-exports followed to the definition.

use super::tree::{Module, ModulePath, Tree};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

/// One thing of this crate that a file names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    /// The file that names it.
    pub(crate) from: String,
    /// The path as it is written.
    pub(crate) written: String,
    /// The file whose module the path goes through before a re-export leads elsewhere.
    pub(crate) through: String,
    /// The file that defines it.
    pub(crate) to: String,
    /// Its name; a module's where the path ends at one.
    pub(crate) item: String,
}

/// Where a path leads.
struct Found {
    through: String,
    to: String,
    item: String,
}

impl Tree {
    /// Every arrow, imports and paths in bodies alike.
    pub(crate) fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for (path, module) in &self.modules {
            for written in paths_of(module) {
                let Some(found) = self.resolve(path, &written, 0) else { continue };
                if found.to != module.file || found.through != module.file {
                    let Found { through, to, item } = found;
                    arrows.insert(Arrow { from: module.file.clone(), written: written.join("::"), through, to, item });
                }
            }
        }
        arrows
    }

    /// The file that defines what a path names, if this crate does.
    pub(crate) fn defining_file(&self, from: &ModulePath, path: &[String]) -> Option<String> {
        self.resolve(from, path, 0).map(|found| found.to)
    }

    fn resolve(&self, from: &ModulePath, path: &[String], depth: usize) -> Option<Found> {
        let mut module = from.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" | "provisioner" => (module, rest) = (Vec::new(), &path[1..]),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    module.pop();
                    rest = &rest[1..];
                }
            }
            _ => {}
        }
        let relative = rest.len() == path.len();
        for (index, name) in rest.iter().enumerate() {
            let here = self.modules.get(&module)?;
            let below = [module.clone(), vec![name.clone()]].concat();
            if self.modules.contains_key(&below) {
                module = below;
                continue;
            }
            let found = |to: String| Found { through: here.file.clone(), to, item: name.clone() };
            if let (true, Some(file)) = (module.is_empty(), self.exported.get(name)) {
                return Some(Found { through: file.clone(), to: file.clone(), item: name.clone() });
            }
            if here.defines.contains(name) {
                return Some(found(here.file.clone()));
            }
            let onward = |target: &[String]| {
                // A path that begins with a crate's name leads out of this one.
                let target = [target, &rest[index + 1..]].concat();
                (depth < 8 && target != path).then(|| self.resolve(&module, &target, depth + 1)).flatten()
            };
            if let Some(target) = here.names.get(name) {
                return onward(target).map(|end| Found { through: here.file.clone(), ..end });
            }
            let from_globs =
                || here.globs.iter().find_map(|glob| onward(&[glob.as_slice(), std::slice::from_ref(name)].concat()));
            if !(relative && index == 0)
                && let Some(end) = from_globs()
            {
                return Some(Found { through: here.file.clone(), ..end });
            }
            // An associated item, or one that a macro makes: it belongs to the module.
            return (!(relative && index == 0)).then(|| found(here.file.clone()));
        }
        let file = self.modules.get(&module)?.file.clone();
        Some(Found { through: file.clone(), to: file, item: module.last().cloned().unwrap_or_default() })
    }
}

/// The paths that a module names: those it imports, and those with `crate`, `self` or `super` in its bodies.
fn paths_of(module: &Module) -> BTreeSet<Vec<String>> {
    let mut paths = BTreeSet::new();
    paths.extend(module.names.values().cloned());
    paths.extend(module.globs.iter().cloned());
    paths_in(module.tokens.clone(), &mut paths);
    paths
}

fn paths_in(tokens: TokenStream, paths: &mut BTreeSet<Vec<String>>) {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    let is_colon = |index: usize| matches!(tokens.get(index), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    let mut index = 0;
    while index < tokens.len() {
        match &tokens[index] {
            TokenTree::Group(group) => paths_in(group.stream(), paths),
            TokenTree::Ident(first) if ["crate", "super", "self", "provisioner"].iter().any(|word| first == word) => {
                let mut path = vec![first.to_string()];
                while is_colon(index + 1) && is_colon(index + 2) {
                    let Some(TokenTree::Ident(next)) = tokens.get(index + 3) else { break };
                    path.push(next.to_string());
                    index += 3;
                }
                if path.len() > 1 {
                    paths.insert(path);
                }
            }
            _ => {}
        }
        index += 1;
    }
}
