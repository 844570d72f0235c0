//! A file without the prelude: rustc would offer `std::task::Context` in the place of the SDK's.

use super::model::Function;
use crate::diagnostics::Report;
use crate::paths::Core;
use crate::tokens::stream;
use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use syn::{FnArg, Type, parse_quote};

/// What a signature names of the prelude.
const NAMES: &[&str] = &["Context", "Effects", "Result", "ExitCode", "Data", "Secret"];

/// The file that was looked at last, and its text.
static READ: Mutex<Option<(PathBuf, String)>> = Mutex::new(None);

/// Reports the first parameter whose type is the SDK's and is not in scope; then the function names them by their paths,
/// and its body, which would be full of errors, is empty.
///
/// ```ignore
/// #[provisioner::command]
/// fn go(ctx: &Context) {}
/// ```
pub(super) fn check(function: &mut Function, core: &Core, report: &mut Report) {
    let Some(ident) = function.signature.inputs.iter().find_map(given) else { return };
    let span = proc_macro::is_available().then(|| ident.span().unwrap());
    let place = span.and_then(|span| Some((span.local_file()?, span.line())));
    if !place.is_some_and(|(file, line)| is_missing(file, line, &ident.to_string())) {
        return;
    }
    let message = format!("`{ident}` is not in scope: the prelude is not imported here");
    report.at(&ident, &message, "write `use provisioner::prelude::*;`");
    let signature = qualified(function.signature.to_token_stream(), core);
    if let Ok(signature) = syn::parse2(signature) {
        function.signature = signature;
        function.attributes.push(parse_quote!(#[allow(unused_variables)]));
        function.body = TokenTree::Group(Group::new(proc_macro2::Delimiter::Brace, quote!(loop {})));
    }
}

/// `Context` of `ctx: &Context`.
fn given(input: &FnArg) -> Option<Ident> {
    let FnArg::Typed(typed) = input else { return None };
    let Type::Reference(reference) = &*typed.ty else { return None };
    let Type::Path(path) = &*reference.elem else { return None };
    path.path.get_ident().filter(|ident| *ident == "Context" || *ident == "Effects").cloned()
}

fn is_missing(file: PathBuf, line: usize, name: &str) -> bool {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if read.as_ref().is_none_or(|(known, _)| *known != file) {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        *read = Some((file, text));
    }
    read.as_ref().is_some_and(|(_, text)| is_code(text, line, name) && is_nowhere(text, name))
}

/// Whether the name is in the code of this line: the code of an example is in a comment, and a file of its own.
fn is_code(text: &str, line: usize, name: &str) -> bool {
    let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    line.contains(name) && !line.trim_start().starts_with("//")
}

/// Whether nothing in the file can bring the name into scope: no import of it, none of everything, no item, no macro that
/// may write one.
fn is_nowhere(text: &str, name: &str) -> bool {
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    if code.is_empty()
        || code.contains("::*")
        || code.contains("*}")
        || code.contains("macro_rules!")
        || code.contains("prelude")
    {
        return false;
    }
    let imports =
        code.split(';').filter_map(|statement| statement.rsplit_once("use ")).any(|(_, path)| has(path, name));
    let items = ["struct", "enum", "type", "trait", "union"];
    !imports && !items.iter().any(|item| code.contains(&format!("{item} {name}")))
}

fn has(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
}

/// The tokens with each name of the prelude that is not behind `::` as a path.
fn qualified(tokens: TokenStream, core: &Core) -> TokenStream {
    let (mut written, mut behind_colon) = (Vec::new(), false);
    for token in tokens {
        let is_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':' && written.last().is_some_and(is_colon_sign));
        match token {
            TokenTree::Ident(name) if !behind_colon && NAMES.iter().any(|known| name == known) => {
                written.extend(core.public(&name));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), qualified(group.stream(), core));
                inner.set_span(group.span());
                written.push(TokenTree::Group(inner));
            }
            other => written.push(other),
        }
        behind_colon = is_colon;
    }
    stream(&written)
}

fn is_colon_sign(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

#[cfg(test)]
mod tests {
    use super::{is_code, is_nowhere};

    #[test]
    fn an_example_in_a_comment_is_not_judged_by_the_file_around_it() {
        let text = "/// #[provisioner::command]\n/// fn go(ctx: &Context) {}\nfn go(ctx: &Context) {}";
        assert!(!is_code(text, 1, "Context") && !is_code(text, 2, "Context") && is_code(text, 3, "Context"));
        assert!(!is_code(text, 0, "Context") && !is_code(text, 9, "Context"));
    }

    #[test]
    fn a_name_that_may_be_in_scope_is_not_reported() {
        assert!(is_nowhere("#[provisioner::command]\nfn go(ctx: &Context) {}", "Context"));
        assert!(is_nowhere("// use provisioner::prelude::*;\nfn go(ctx: &Context) {}", "Context"));
        for scope in [
            "use provisioner::prelude::*;",
            "use super::*;",
            "use provisioner::{Context, Result};",
            "use sdk::Ctx as Context;",
            "type Context = provisioner::Context;",
            "use crate::{self, common::{a, *}};",
        ] {
            assert!(!is_nowhere(&format!("{scope}\nfn go(ctx: &Context) {{}}"), "Context"), "{scope}");
        }
    }
}
