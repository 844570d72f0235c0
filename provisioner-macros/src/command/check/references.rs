//! Parameters by reference: what can be told of them without knowing their types.

use crate::arguments::{last_segment, owned, ungrouped};
use crate::attributes::is_rustcs;
use crate::command::model::{Command, Injected};
use crate::diagnostics::Report;
use crate::docs::is_doc;
use crate::tokens::text;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Type, TypeReference};

/// Types that people borrow by habit, and that come from the command line.
const VALUES: &[&str] = &[
    "str", "String", "Path", "PathBuf", "OsStr", "OsString", "Vec", "Option", "bool", "char", "u8", "u16", "u32",
    "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
];

pub(super) fn check(command: &Command, report: &mut Report) {
    let mut seen: Vec<(String, &Injected)> = Vec::new();
    for injected in command.injected() {
        let (reference, name) = (&injected.reference, injected.ident.unraw());
        let written = text(reference);
        if let Type::Reference(inner) = ungrouped(injected.ty())
            && !is_value(innermost(inner))
        {
            let given = text(innermost(inner));
            let message = format!("`{written}` is a reference too many");
            report.at(reference, &message, &format!("write `{name}: &{given}`"));
            continue;
        }
        if is_value(injected.ty()) {
            let message = format!("`{written}` is a value, and comes from the command line");
            report.at(reference, &message, &format!("write `{name}: {}`", owned(injected.ty())));
            continue;
        }
        if let Some(lifetime) = reference.lifetime.as_ref().filter(|lifetime| lifetime.ident == "static") {
            let given = text(injected.ty());
            let message = format!("a command is given `&{given}` for as long as it runs");
            report.at(lifetime, &message, &format!("write `{name}: &{given}`"));
            continue;
        }
        if reference.mutability.is_some() {
            let message = format!("`{written}`: what a command is given is not `&mut`");
            report.at(reference, &message, &format!("write `{name}: &{}`", text(injected.ty())));
            continue;
        }
        if let Some(attribute) =
            injected.attributes.iter().find(|attribute| !is_doc(attribute) && !is_rustcs(attribute))
        {
            let kind = text(attribute.path());
            let message = format!("`{name}` does not come from the command line: it is given by reference");
            report.at(attribute.path(), &message, &format!("remove `#[{kind}(…)]`"));
        }
        let key = text(injected.ty());
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == key) {
            report.at(reference, &format!("`&{key}` is taken twice"), &format!("take `&{key}` once"));
            report.at(&first.reference, &format!("`&{key}` is first taken here"), "");
        } else {
            seen.push((key, injected));
        }
    }
}

fn innermost(reference: &TypeReference) -> &Type {
    match ungrouped(&reference.elem) {
        Type::Reference(inner) => innermost(inner),
        other => other,
    }
}

fn is_value(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Slice(_) | Type::Array(_) | Type::Reference(_) | Type::Tuple(_) => true,
        ty @ Type::Path(_) => last_segment(ty).is_some_and(|name| VALUES.contains(&name.as_str())),
        other => other.to_token_stream().is_empty(),
    }
}
