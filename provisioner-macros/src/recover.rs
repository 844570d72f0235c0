//! The author's item on its way back: without our attributes, but still there for the rest of the crate and the editor.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Takes the attributes that only we understand off an item that could not be read.
///
/// Works on tokens, because the item may be half typed.
pub(crate) fn stripped(item: TokenStream) -> TokenStream {
    strip(item, 2)
}

/// `depth` keeps away from function bodies: parameters and fields are one group deep.
fn strip(tokens: TokenStream, depth: usize) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(punct) = &token
            && punct.as_char() == '#'
            && matches!(tokens.peek(), Some(TokenTree::Group(group)) if depth < 2 && is_ours(group))
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

fn is_ours(attribute: &Group) -> bool {
    let first = attribute.stream().into_iter().next();
    attribute.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(name)) if ["arg", "command", "doc"].iter().any(|ours| name == ours))
}
