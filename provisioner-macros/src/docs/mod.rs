//! Doc comments: what they say in help, and whether they are there at all.

mod examples;

pub(crate) use examples::{hidden_from_tests, hold_code, not_run};

use crate::attributes::called;
use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, Lit, Meta};

/// A doc comment as help shows it.
#[derive(Default)]
pub(crate) struct Docs {
    /// The first paragraph, on one line.
    pub(crate) about: String,
    /// The whole text; empty where `about` says it all.
    pub(crate) long: String,
}

impl Docs {
    /// The doc comment among `attributes`.
    pub(crate) fn of(attributes: &[Attribute]) -> Self {
        Self::from_text(&text(attributes))
    }

    /// The same from a text that is already joined.
    pub(crate) fn from_text(text: &str) -> Self {
        let text = text.trim_matches('\n').trim_end();
        let (first, rest) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut about = String::new();
        for (number, line) in first.lines().enumerate() {
            if number > 0 {
                about.push(' ');
            }
            about.push_str(line.trim());
        }
        let about = about.strip_suffix('.').filter(|about| !about.ends_with('.')).unwrap_or(&about).to_owned();
        let long = if rest.trim().is_empty() { String::new() } else { text.to_owned() };
        Self { about, long }
    }
}

/// A doc comment as code: the first paragraph, and the whole where that is more. What `include_str!` and `concat!` say is
/// only known to the compiler, which finds the first paragraph in it.
pub(crate) fn tokens(attributes: &[Attribute]) -> (TokenStream, Option<TokenStream>) {
    if !attributes.iter().any(is_computed) {
        let Docs { about, long } = Docs::of(attributes);
        return (quote!(#about), (!long.is_empty()).then(|| quote!(#long)));
    }
    let private = paths::private();
    let mut pieces = Vec::new();
    for attribute in attributes.iter().filter(|attribute| is_doc(attribute)) {
        match &attribute.meta {
            Meta::NameValue(meta) if is_computed(attribute) => {
                let value = &meta.value;
                pieces.push(quote!(#value));
            }
            _ => {
                let line = text(std::slice::from_ref(attribute));
                pieces.push(quote!(#line));
            }
        }
    }
    let whole = quote!(::core::concat!(#(#pieces, "\n"),*));
    let about = quote!({
        const WHOLE: &::core::primitive::str = #whole;
        const ABOUT: [::core::primitive::u8; #private::about_length(WHOLE)] = #private::about(WHOLE);
        #private::about_text(&ABOUT)
    });
    (about, Some(whole))
}

/// Whether a line of a doc comment is what a macro says: `#[doc = include_str!("…")]`.
fn is_computed(attribute: &Attribute) -> bool {
    is_doc(attribute) && matches!(&attribute.meta, Meta::NameValue(meta) if !matches!(meta.value, Expr::Lit(_)))
}

/// The lines of a doc comment without the common first space.
pub(crate) fn text(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes {
        if is_doc(attribute)
            && let Meta::NameValue(meta) = &attribute.meta
            && let Expr::Lit(expr) = &meta.value
            && let Lit::Str(text) = &expr.lit
        {
            let text = text.value();
            for line in text.lines() {
                lines.push(line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned());
            }
            if text.is_empty() {
                lines.push(String::new());
            }
        }
    }
    lines.join("\n")
}

/// Whether this is a line of a doc comment, or `#[doc = …]`.
pub(crate) fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc") && matches!(attribute.meta, Meta::NameValue(_))
}

/// Whether there is a doc comment that says anything.
pub(crate) fn is_documented(attributes: &[Attribute]) -> bool {
    // What `#[doc = include_str!("…")]` says is read by the compiler only.
    attributes.iter().any(is_computed) || !text(attributes).trim().is_empty()
}

/// The author's `#[allow(…)]`s and their like, which hold for the generated code as well: it names the same types.
pub(crate) fn lint_levels(attributes: &[Attribute]) -> TokenStream {
    called(&["allow", "warn", "deny", "forbid"], attributes)
}
