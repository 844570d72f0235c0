//! The author's item on its way back: without our attributes, but still there for the rest of the crate and the editor.

use crate::attributes;
use crate::diagnostics::Report;
use crate::options::segments;
use crate::tokens::stream;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{TokenStreamExt, quote};
use syn::ext::IdentExt;
use syn::{Attribute, FnArg, Type};

/// The attributes of ours that go on items.
const OURS: [&str; 5] = ["plugin", "config", "group", "command", "state"];

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
    stream(&kept)
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
    attributes::keep(attributes, &mut |attribute| {
        let path = attribute.path();
        let Some(last) = path.segments.last().map(|last| &last.ident) else { return true };
        let name = last.unraw().to_string();
        // `#[config(…)]` alone may be the attribute of another crate's derive.
        let qualified = path.segments.len() > 1 && path.segments[0].ident != "serde";
        if !qualified || !OURS.contains(&name.as_str()) {
            return true;
        }
        if name == own {
            report.at(last, &format!("`#[provisioner::{own}]` is there twice"), "remove one of the two");
        } else {
            let message = format!("an item is a {own} or a {name}, not both");
            report.at(last, &message, &format!("remove `#[provisioner::{name}]`"));
        }
        false
    });
}

/// Whether parameters or the return type of a function are half typed: then rustc says so.
pub(crate) fn is_broken(item: &TokenStream) -> bool {
    parts(item).is_some_and(|parts| {
        let parameters = segments(parts.parameters.stream());
        let broken = |parameter: &Vec<TokenTree>| syn::parse2::<FnArg>(stream(parameter)).is_err();
        parameters.iter().any(broken) || parts.output.is_some_and(|output| syn::parse2::<Type>(output).is_err())
    })
}

/// A function that can be called like the half-typed one: its name and the number of its parameters are left.
pub(crate) fn stub(item: &TokenStream) -> Option<TokenStream> {
    let Parts { before, name, parameters, output } = parts(item)?;
    let mut written = Vec::new();
    for parameter in &segments(parameters.stream()) {
        written.push(match syn::parse2::<FnArg>(stream(parameter)) {
            Ok(FnArg::Typed(typed)) => {
                let ty = typed.ty;
                quote!(_: #ty)
            }
            _ => quote!(_: impl ::core::marker::Sized),
        });
    }
    let output = output.and_then(|output| syn::parse2::<Type>(output).ok()).map(|ty| quote!(-> #ty));
    Some(quote! {
        #[allow(clippy::all, clippy::pedantic, dead_code)]
        #before fn #name(#(#written),*) #output { loop {} }
    })
}

/// A function as far as it can be seen without understanding it.
struct Parts {
    /// Everything before `fn` but attributes.
    before: TokenStream,
    name: Ident,
    parameters: Group,
    /// Everything between `->` and the body.
    output: Option<TokenStream>,
}

fn parts(item: &TokenStream) -> Option<Parts> {
    let mut tokens = item.clone().into_iter().peekable();
    let mut before = TokenStream::new();
    loop {
        match tokens.next()? {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next();
            }
            TokenTree::Ident(word) if word == "fn" => break,
            other => before.append(other),
        }
    }
    let TokenTree::Ident(name) = tokens.next()? else { return None };
    let TokenTree::Group(parameters) = tokens.next()? else { return None };
    let mut output: Vec<TokenTree> = tokens.collect();
    output.pop();
    let is_arrow = matches!(output.first(), Some(TokenTree::Punct(punct)) if punct.as_char() == '-');
    let output = is_arrow.then(|| stream(output.get(2..).unwrap_or_default()));
    Some(Parts { before, name, parameters, output })
}
