//! The five rules of the floors, as `ARCHITECTURE.md` states them.

use super::drawing::Drawing;
use super::imports::Arrow;
use super::tree::{Sources, Tree};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::{Item, Type};

/// What holds a part of a [`Context`](provisioner::Context) must not hold the whole.
const KNOW_NO_CONTEXT: [&str; 4] = ["effects", "process", "prompt", "progress"];

/// Everything that is wrong with a tree, one line each, with the number of the rule in front.
pub(crate) fn violations(sources: &Sources, drawing: &Drawing) -> BTreeSet<String> {
    let tree = Tree::read(sources);
    let arrows = tree.arrows();
    let mut found = BTreeSet::new();
    found.extend(arrows.iter().filter_map(not_from_where_it_is_defined));
    found.extend(arrows.iter().filter_map(|arrow| climbs(arrow, drawing)));
    found.extend(arrows.iter().filter_map(knows_its_owner));
    found.extend(circles(&arrows));
    found.extend(
        tree.modules
            .values()
            .filter(|module| floor(&module.file) == "config" && names(&module.tokens, "clap"))
            .map(|module| format!("3: {} names clap", module.file)),
    );
    found.extend(without_wall(&tree, drawing));
    found.extend(apart_from_their_type(&tree));
    found
}

/// The floor of a file: the first part of its path.
pub(crate) fn floor(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// Rule 1: the path goes through the floor that defines the thing.
fn not_from_where_it_is_defined(arrow: &Arrow) -> Option<String> {
    let (through, to) = (floor(&arrow.through), floor(&arrow.to));
    let gathers = ["lib", "prelude"].contains(&floor(&arrow.from));
    (through != to && !gathers && floor(&arrow.from) != through)
        .then(|| format!("1: {} imports `{}`, which {} defines", arrow.from, arrow.written, arrow.to))
}

/// Rule 2: downwards only; rule 3 says the same of `config` and `registry`.
fn climbs(arrow: &Arrow, drawing: &Drawing) -> Option<String> {
    let (from, to) = (floor(&arrow.from), floor(&arrow.to));
    let number = if (from, to) == ("config", "registry") { 3 } else { 2 };
    (drawing.height(from) < drawing.height(to))
        .then(|| format!("{number}: {} climbs to {} for `{}`", arrow.from, arrow.to, arrow.item))
}

/// Rule 2: parts do not know the context that owns them.
fn knows_its_owner(arrow: &Arrow) -> Option<String> {
    let part = KNOW_NO_CONTEXT.contains(&floor(&arrow.from));
    (part && floor(&arrow.to) == "context" && arrow.item == "Context")
        .then(|| format!("2: {} knows the context instead of its parts", arrow.from))
}

/// Rule 2: floors of one height form no circle.
fn circles(arrows: &BTreeSet<Arrow>) -> Vec<String> {
    let mut below = BTreeMap::<&str, BTreeSet<&str>>::new();
    for arrow in arrows {
        let (from, to) = (floor(&arrow.from), floor(&arrow.to));
        if from != to {
            below.entry(from).or_default().insert(to);
        }
    }
    let reaches = |from: &str, to: &str| {
        let mut waiting = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            for floor in below.get(next).into_iter().flatten() {
                if *floor == to {
                    return true;
                }
                if seen.insert(*floor) {
                    waiting.push(floor);
                }
            }
        }
        false
    };
    below.keys().filter(|floor| reaches(floor, floor)).map(|floor| format!("2: {floor} is in a circle")).collect()
}

/// Rule 4: no blanket `allow`, and the floors of a running binary behind their feature.
fn without_wall(tree: &Tree, drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    for (file, attributes) in &tree.inner_attributes {
        if attributes.iter().any(|text| text.contains("allow(")) {
            found.push(format!("4: {file} allows lints as a whole"));
        }
    }
    for (path, module) in &tree.modules {
        if module.attributes.contains("allow(") {
            found.push(format!("4: `mod {}` allows lints as a whole", path.join("::")));
        }
        let [name] = path.as_slice() else { continue };
        let walled = module.attributes.contains("feature = \"runtime\"") || module.attributes.contains("\"testing\"");
        if drawing.behind_the_wall(floor(&module.file)) && !walled {
            found.push(format!("4: `mod {name}` is not behind the feature `runtime`"));
        }
    }
    found
}

/// Rule 5: an inherent `impl` is in the folder of its type: in its file, or in one beside it where it is a job of its own.
fn apart_from_their_type(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (path, module) in &tree.modules {
        let Ok(parsed) = syn::parse2::<syn::File>(module.tokens.clone()) else { continue };
        for item in parsed.items {
            let Item::Impl(item) = item else { continue };
            let (None, Type::Path(ty)) = (&item.trait_, &*item.self_ty) else { continue };
            let segments = ty.path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>();
            if let Some(file) = tree.defining_file(path, &segments)
                && folder(&file) != folder(&module.file)
            {
                found.push(format!("5: {} implements `{}`, a type of {file}", module.file, segments.join("::")));
            }
        }
    }
    found
}

fn folder(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a path begins with the name of a crate.
fn names(tokens: &TokenStream, krate: &str) -> bool {
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        let named = match &token {
            TokenTree::Group(group) => names(&group.stream(), krate),
            TokenTree::Ident(ident) => {
                ident == krate
                    && matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if [':', ';'].contains(&mark.as_char()))
            }
            _ => false,
        };
        if named {
            return true;
        }
    }
    false
}
