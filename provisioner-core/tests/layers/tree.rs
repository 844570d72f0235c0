//! The modules of a source tree: which file each is, what it defines and what it passes on.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::{Item, UseTree};

/// A module's name from the root, `["config", "layers"]`; the root's is empty.
pub(crate) type ModulePath = Vec<String>;

/// A source tree: each file by its path below `src`.
pub(crate) type Sources = BTreeMap<String, String>;

/// One module that is compiled into the product; test modules are left out.
#[derive(Default)]
pub(crate) struct Module {
    /// The file it is written in.
    pub(crate) file: String,
    /// Its tokens without those of test items and of nested modules.
    pub(crate) tokens: TokenStream,
    pub(crate) children: BTreeSet<String>,
    pub(crate) defines: BTreeSet<String>,
    /// What `use` brings in, public or not: the name here, and the path it stands for.
    pub(crate) names: BTreeMap<String, Vec<String>>,
    pub(crate) globs: Vec<Vec<String>>,
    /// The attributes of the `mod` that declares it, as text.
    pub(crate) attributes: String,
}

/// A whole tree.
pub(crate) struct Tree {
    pub(crate) modules: BTreeMap<ModulePath, Module>,
    /// What `#[macro_export]` puts at the root of the crate, and the file it is in.
    pub(crate) exported: BTreeMap<String, String>,
    /// The attributes of each file as a whole, `#![…]`.
    pub(crate) inner_attributes: BTreeMap<String, Vec<String>>,
}

/// Reads the files below a folder.
pub(crate) fn sources_below(folder: &Path) -> Sources {
    let mut sources = Sources::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("the folder can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(folder).expect("below the folder").to_string_lossy().replace('\\', "/");
                sources.insert(name, fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    sources
}

impl Tree {
    /// Reads a tree from its root file on, as rustc finds the files.
    pub(crate) fn read(sources: &Sources) -> Self {
        let mut tree = Self { modules: BTreeMap::new(), exported: BTreeMap::new(), inner_attributes: BTreeMap::new() };
        tree.file(sources, "lib.rs", Vec::new(), String::new());
        tree
    }

    fn file(&mut self, sources: &Sources, file: &str, path: ModulePath, attributes: String) {
        let text = sources.get(file).unwrap_or_else(|| panic!("`{file}` is declared, but not a file"));
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.inner_attributes.insert(file.to_owned(), parsed.attrs.iter().map(text_of).collect());
        self.module(sources, file, path, attributes, parsed.items);
    }

    fn module(&mut self, sources: &Sources, file: &str, path: ModulePath, attributes: String, items: Vec<Item>) {
        let mut module = Module { file: file.to_owned(), attributes, ..Module::default() };
        for item in items {
            if is_for_tests(&item) {
                continue;
            }
            match item {
                Item::Mod(nested) => {
                    let name = nested.ident.to_string();
                    let attributes = nested.attrs.iter().map(text_of).collect::<Vec<_>>().join(" ");
                    let below = [path.clone(), vec![name.clone()]].concat();
                    module.children.insert(name.clone());
                    match nested.content {
                        Some((_, items)) => self.module(sources, file, below, attributes, items),
                        None => {
                            let found = file_of(sources, file, &name, &attributes);
                            self.file(sources, &found, below, attributes);
                        }
                    }
                }
                Item::Use(ref import) => {
                    names_in(&import.tree, &mut Vec::new(), &mut module);
                    module.tokens.extend(quote::quote!(#item));
                }
                other => {
                    if let Item::Macro(definition) = &other
                        && let Some(name) = &definition.ident
                        && definition.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"))
                    {
                        self.exported.insert(name.to_string(), file.to_owned());
                    }
                    module.defines.extend(defined_by(&other));
                    module.tokens.extend(without_tests(quote::quote!(#other)));
                }
            }
        }
        self.modules.insert(path, module);
    }
}

/// The file of a module that another file declares.
fn file_of(sources: &Sources, parent: &str, name: &str, attributes: &str) -> String {
    let (folder, parent_name) = parent.rsplit_once('/').unwrap_or(("", parent));
    if let Some(named) = attributes.split("path = \"").nth(1).and_then(|rest| rest.split('"').next()) {
        return [folder, named].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("/");
    }
    let below = match parent_name {
        "lib.rs" | "mod.rs" => folder.to_owned(),
        other => [folder, other.trim_end_matches(".rs")].join("/"),
    };
    let place = |end: String| format!("{below}/{end}").trim_start_matches('/').to_owned();
    let alone = place(format!("{name}.rs"));
    if sources.contains_key(&alone) { alone } else { place(format!("{name}/mod.rs")) }
}

fn text_of(attribute: &syn::Attribute) -> String {
    // Spaces between tokens are not part of the text that rules look for.
    quote::quote!(#attribute).to_string().replace(" (", "(").replace("( ", "(").replace(" )", ")")
}

fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().map(text_of).any(|text| text.contains("cfg(test)") || text.contains("cfg(doctest)"))
}

/// What an item defines in its module.
fn defined_by(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Union(item) => item.ident.to_string(),
        _ => return None,
    })
}

/// Every name of a `use`, however deeply nested.
fn names_in(tree: &UseTree, path: &mut Vec<String>, module: &mut Module) {
    match tree {
        UseTree::Path(step) => {
            path.push(step.ident.to_string());
            names_in(&step.tree, path, module);
            path.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| names_in(tree, path, module)),
        UseTree::Glob(_) => module.globs.push(path.clone()),
        UseTree::Name(name) if name.ident == "self" => {
            if let Some(last) = path.last().cloned() {
                module.names.insert(last, path.clone());
            }
        }
        UseTree::Name(name) => {
            module.names.insert(name.ident.to_string(), [path.clone(), vec![name.ident.to_string()]].concat());
        }
        UseTree::Rename(name) => {
            // Two imports `as _` in one module are two names.
            let here = if name.rename == "_" { format!("_ {}", name.ident) } else { name.rename.to_string() };
            module.names.insert(here, [path.clone(), vec![name.ident.to_string()]].concat());
        }
    }
}

/// Leaves out what `#[cfg(test)]` stands before, inside implementations and bodies too.
fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        match &token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let attribute = rest.peek().map(ToString::to_string).unwrap_or_default().replace(' ', "");
                if attribute != "[cfg(test)]" {
                    kept.push(token);
                    continue;
                }
                rest.next();
                for skipped in rest.by_ref() {
                    let ends = match &skipped {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        TokenTree::Punct(mark) => matches!(mark.as_char(), ';' | ','),
                        _ => false,
                    };
                    if ends {
                        break;
                    }
                }
            }
            TokenTree::Group(group) => {
                let inner = without_tests(group.stream());
                kept.push(TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner)));
            }
            _ => kept.push(token),
        }
    }
    kept.into_iter().collect()
}
