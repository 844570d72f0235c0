//! Mistakes, collected: every one is reported in one run, each at the tokens that are wrong.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Where the mistakes of one item gather. Turn it into tokens at the end, beside the item itself.
#[derive(Default)]
#[must_use = "mistakes that nobody emits are lost"]
pub(crate) struct Report {
    errors: Vec<syn::Error>,
}

impl Report {
    /// A mistake at `tokens`: what is wrong, and the line to write instead.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl AsRef<str>, help: impl AsRef<str>) {
        let text = with_help(message.as_ref(), help.as_ref());
        self.errors.push(syn::Error::new_spanned(tokens, text));
    }

    /// The same where there is no token to underline, only a place.
    pub(crate) fn at_span(&mut self, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) {
        self.errors.push(syn::Error::new(span, with_help(message.as_ref(), help.as_ref())));
    }

    /// A mistake that syn found.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// How many mistakes there are so far.
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

impl ToTokens for Report {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.errors.iter().map(syn::Error::to_compile_error));
    }
}

/// rustc prints a line that begins with `= help:` like a help of its own.
pub(crate) fn with_help(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_owned() } else { format!("{message}\n= help: {help}") }
}

/// ` (did you mean …)` in words: the nearest of `known`, or all of them where none is near.
pub(crate) fn suggest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (distance(wrong, candidate), candidate))
        .filter(|(distance, candidate)| {
            let (wrong, candidate) = (wrong.chars().count(), candidate.chars().count());
            // A word of which no letter is right is no slip.
            *distance <= 1 + candidate.min(wrong) / 3 && *distance < candidate.max(wrong)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be added, removed, replaced or swapped with a neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut rows = vec![(0..=right.len()).collect::<Vec<_>>()];
    for (row, letter) in left.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let replaced = rows[row][column] + usize::from(letter != other);
            let mut best = replaced.min(rows[row][column + 1] + 1).min(next[column] + 1);
            if row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other {
                best = best.min(rows[row - 1][column - 1] + 1);
            }
            next.push(best);
        }
        rows.push(next);
    }
    rows[left.len()][right.len()]
}
