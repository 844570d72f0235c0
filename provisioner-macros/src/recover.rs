//! The author's item on its way back: without our attributes, but still there for the rest of the crate and the editor.

use crate::diagnostics::Report;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::Attribute;
use syn::ext::IdentExt;

/// The attributes of ours that go on items.
const OURS: [&str; 4] = ["plugin", "config", "group", "command"];

/// Takes the attributes that only we understand off an item that could not be read.
///
/// Works on tokens, because the item may be half typed.
pub(crate) fn stripped(item: TokenStream) -> TokenStream {
    strip(item, 1)
}

/// Parameters and fields are one group deep; what is deeper is the author's alone.
fn strip(tokens: TokenStream, depth: usize) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(punct) = &token
            && punct.as_char() == '#'
            && matches!(tokens.peek(), Some(TokenTree::Group(group)) if depth == 0 && is_clap(group))
        {
            tokens.next();
            continue;
        }
        match token {
            TokenTree::Group(group) if depth > 0 && group.delimiter() != Delimiter::Bracket => {
                let mut stripped = Group::new(group.delimiter(), strip(group.stream(), depth - 1));
                stripped.set_span(group.span());
                kept.push(TokenTree::Group(stripped));
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}

fn is_clap(attribute: &Group) -> bool {
    let first = attribute.stream().into_iter().next();
    attribute.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(name)) if ["arg", "command"].iter().any(|ours| name == ours))
}

/// What kind of item it is: the keyword that says so, and the name behind it.
pub(crate) fn keyword(item: &TokenStream) -> Option<(Ident, Option<Ident>)> {
    let mut words = Vec::new();
    let mut tokens = item.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next();
            }
            TokenTree::Ident(word) if word == "pub" => {
                if matches!(tokens.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
                {
                    tokens.next();
                }
            }
            TokenTree::Ident(word) => words.push(word),
            TokenTree::Literal(_) => {}
            _ => break,
        }
    }
    // `unsafe extern "C" fn`, `const fn`: a function, whatever stands before.
    let at = words.iter().position(|word| word == "fn").unwrap_or(0);
    let mut words = words.into_iter().skip(at);
    Some((words.next()?, words.next()))
}

/// Takes our own attributes off an item that has more than one of them; each is a mistake.
pub(crate) fn repeated(attributes: &mut Vec<Attribute>, own: &str, report: &mut Report) {
    attributes.retain(|attribute| {
        let path = attribute.path();
        let Some(last) = path.segments.last().map(|last| &last.ident) else { return true };
        let name = last.unraw().to_string();
        // `#[config(…)]` alone may be the attribute of another crate's derive.
        let qualified = path.segments.len() > 1 && path.segments[0].ident != "serde";
        if !qualified || !OURS.contains(&name.as_str()) {
            return true;
        }
        if name == own {
            report.at(last, format!("`#[provisioner::{own}]` is there twice"), "remove one of the two");
        } else {
            let message = format!("an item is a {own} or a {name}, not both");
            report.at(last, message, format!("remove `#[provisioner::{name}]`"));
        }
        false
    });
}
