//! What other crates bring into a command: attributes that mean nothing on it, and a trait by the name of `Context`.

use crate::attributes::keep;
use crate::diagnostics::Report;
use crate::options::{COMMAND, segments};
use crate::paths::Core;
use crate::tokens::{stream, text};
use proc_macro2::TokenTree;
use quote::ToTokens;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use syn::{Attribute, FnArg, Meta, Signature, Type};

/// Those that make a `main` of a function.
const RUNTIMES: &[&str] = &["tokio", "async_std", "smol", "actix_web", "actix_rt"];

/// Reports them and takes them off.
pub(super) fn check(attributes: &mut Vec<Attribute>, report: &mut Report) {
    keep(attributes, &mut |attribute| !(is_claps(attribute, report) || is_runtimes(attribute, report)));
}

/// ```ignore
/// #[provisioner::command]
/// #[command(about = "Does it")]
/// fn go() {}
/// ```
fn is_claps(attribute: &Attribute, report: &mut Report) -> bool {
    let Some(name) = attribute.path().get_ident().map(ToString::to_string) else { return false };
    if !["command", "clap", "arg"].contains(&name.as_str()) {
        return false;
    }
    let segments = match &attribute.meta {
        Meta::List(list) => segments(list.tokens.clone()),
        _ => Vec::new(),
    };
    let key = match segments.first().map(Vec::as_slice) {
        Some([TokenTree::Ident(key), ..]) => key.to_string(),
        _ => String::new(),
    };
    let value = match segments.first().and_then(|segment| segment.get(1..)) {
        Some([sign, value @ ..]) if sign.to_string() == "=" => text(&stream(value)),
        Some([TokenTree::Group(group)]) => text(&group.stream()),
        _ => String::new(),
    };
    let help = match key.as_str() {
        "about" | "long_about" | "help" => {
            let value = value.trim_matches('"');
            format!("write `/// {}` above it", if value.is_empty() { "What it does" } else { value })
        }
        "hide" => "write `#[provisioner::command(hidden)]`".to_owned(),
        "visible_alias" => format!("write `#[provisioner::command(alias = {value})]`"),
        key if COMMAND.keys.iter().any(|known| known.name == key) && !value.is_empty() => {
            format!("write `#[provisioner::command({key} = {value})]`")
        }
        _ if name == "arg" => "write it above the parameter".to_owned(),
        _ => "remove it: a command is described by its doc comment and by `#[provisioner::command(…)]`".to_owned(),
    };
    let written = if key.is_empty() { format!("#[{name}]") } else { format!("#[{name}({key})]") };
    report.at(attribute.path(), &format!("`{written}` is clap's, and means nothing on a command"), &help);
    true
}

/// ```ignore
/// #[provisioner::command]
/// #[tokio::main]
/// async fn go() {}
/// ```
fn is_runtimes(attribute: &Attribute, report: &mut Report) -> bool {
    let segments = &attribute.path().segments;
    let first = segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    let last = segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    if segments.len() != 2 || !RUNTIMES.contains(&first.as_str()) || !["main", "test"].contains(&last.as_str()) {
        return false;
    }
    let path = text(&attribute.path().to_token_stream());
    let message = format!("a command is not a `main`: `#[{path}]` takes its arguments away");
    report.at(
        attribute.path(),
        &message,
        &format!("remove `#[{path}]`: an `async` command runs on a runtime of its own"),
    );
    true
}

/// Crates that give errors a context by a trait of that name, which is imported beside the prelude.
const ERRORS: &[&str] = &["anyhow", "eyre", "color_eyre", "miette", "snafu"];

/// The file that was looked at last, and whether it imports such a trait.
static READ: Mutex<Option<(PathBuf, bool)>> = Mutex::new(None);

/// Where `Context` is the trait of another crate, `&Context` is still the SDK's: a trait cannot be meant.
///
/// ```ignore
/// use anyhow::{Context, Result};
/// use provisioner::prelude::*;
/// ```
pub(super) fn own_context(signature: &mut Signature, core: &Core) {
    for input in &mut signature.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let Type::Reference(reference) = &mut *typed.ty else { continue };
        let Type::Path(path) = &mut *reference.elem else { continue };
        let Some(ident) = path.path.get_ident().filter(|ident| *ident == "Context") else { continue };
        if proc_macro::is_available()
            && ident.span().unwrap().local_file().is_some_and(imports_a_trait)
            && let Ok(own) = syn::parse2(core.public(ident))
        {
            path.path = own;
        }
    }
}

fn imports_a_trait(file: PathBuf) -> bool {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, found)) = read.as_ref().filter(|(known, _)| *known == file) {
        return *found;
    }
    let found = std::fs::read_to_string(&file).is_ok_and(|text| imports(&text));
    *read = Some((file, found));
    found
}

fn imports(text: &str) -> bool {
    text.split(';').any(|statement| {
        let Some((_, path)) = statement.rsplit_once("use ") else { return false };
        let path = path.trim_start().trim_start_matches("::");
        let krate = path.split("::").next().unwrap_or_default().trim();
        let mut words =
            path.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty());
        ERRORS.contains(&krate) && words.by_ref().any(|word| word == "Context") && words.next() != Some("as")
    })
}

#[cfg(test)]
mod tests {
    use super::imports;

    #[test]
    fn a_trait_of_another_crate_is_seen_by_its_import() {
        assert!(imports("use anyhow::Context;"));
        assert!(imports("use a::b;\nuse ::eyre::{\n    Context, Result,\n};\n"));
        assert!(!imports("use anyhow::{Context as _, Result};"));
        assert!(!imports("use anyhow::Result; use provisioner::Context;"));
        assert!(!imports("fn hello(ctx: &Context) -> anyhow::Result<()> {}"));
    }
}
