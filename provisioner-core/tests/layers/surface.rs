//! The public surface: what `lib.rs` passes on has an example that is compiled, and can grow without breaking anyone.

use super::product;
use super::tree::{Sources, Tree};
use syn::{Attribute, Fields, Item, Visibility};

/// The items of this crate that `lib.rs` passes on, with the file that defines each.
fn passed_on(sources: &Sources) -> Vec<(String, Item)> {
    let tree = Tree::read(sources);
    let root = &tree.modules[&Vec::new()];
    let public = syn::parse_file(&sources["lib.rs"]).expect("lib.rs").items.into_iter();
    let public = public.filter_map(|item| match item {
        Item::Use(import) if matches!(import.vis, Visibility::Public(_)) => Some(quote::quote!(#import).to_string()),
        _ => None,
    });
    let public = public.collect::<Vec<_>>().join(" ");
    let mut items = Vec::new();
    for (name, path) in root.names.iter().filter(|(name, _)| public.split(' ').any(|word| word == *name)) {
        let Some(file) = tree.defining_file(&Vec::new(), path) else { continue };
        let defined = syn::parse_file(&sources[&file]).expect("a file").items.into_iter();
        items.extend(defined.filter(|item| name_of(item) == Some(name.clone())).map(|item| (file.clone(), item)));
    }
    items
}

fn name_of(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Trait(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether authors can neither build it field by field nor match it to the end.
fn can_grow(item: &Item) -> bool {
    let marked = attributes(item).iter().any(|attribute| attribute.path().is_ident("non_exhaustive"));
    let hidden = |fields: &Fields| fields.iter().any(|field| !matches!(field.vis, Visibility::Public(_)));
    match item {
        Item::Struct(item) => marked || hidden(&item.fields),
        Item::Enum(_) => marked,
        _ => true,
    }
}

#[test]
fn every_type_that_authors_name_has_an_example() {
    let sources = product();
    let items = passed_on(&sources);
    assert!(items.len() > 20, "only {} items were found", items.len());
    let without = |item: &Item| !attributes(item).iter().any(|doc| quote::quote!(#doc).to_string().contains("```"));
    let hidden = ["Inject"];
    let lacking =
        items.iter().filter(|(_, item)| without(item)).filter_map(|(file, item)| Some((file, name_of(item)?)));
    let lacking = lacking.filter(|(_, name)| !hidden.contains(&name.as_str())).collect::<Vec<_>>();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_type_that_authors_name_can_grow() {
    let sources = product();
    let items = passed_on(&sources);
    let stuck =
        items.iter().filter(|(_, item)| !can_grow(item)).filter_map(|(file, item)| Some((file, name_of(item)?)));
    let stuck = stuck.collect::<Vec<_>>();
    assert!(stuck.is_empty(), "neither `#[non_exhaustive]` nor a private field: {stuck:?}");
}
