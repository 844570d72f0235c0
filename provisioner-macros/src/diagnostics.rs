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
    ///
    /// Not generic: it is called in a hundred places, and would be compiled for most of them.
    pub(crate) fn at(&mut self, tokens: &dyn ToTokens, message: &str, help: &str) {
        self.errors.push(syn::Error::new_spanned(tokens, with_help(message, help)));
    }

    /// The same where there is no token to underline, only a place.
    pub(crate) fn at_span(&mut self, span: Span, message: &str, help: &str) {
        self.errors.push(syn::Error::new(span, with_help(message, help)));
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
        for error in &self.errors {
            tokens.extend(error.to_compile_error());
        }
    }
}

/// rustc prints a line that begins with `= help:` like a help of its own.
pub(crate) fn with_help(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_owned() } else { format!("{message}\n= help: {help}") }
}

/// The nearest of `known`, where one is near.
pub(crate) fn suggest<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    let mut best = None;
    let mut least = usize::MAX;
    for candidate in known {
        let distance = distance(wrong, candidate);
        let (wrong, letters) = (wrong.chars().count(), candidate.chars().count());
        // A word of which no letter is right is no slip.
        if distance < least && distance <= 1 + letters.min(wrong) / 3 && distance < letters.max(wrong) {
            (best, least) = (Some(*candidate), distance);
        }
    }
    best
}

/// `` `a`, `b`, `c` ``
pub(crate) fn list(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        list.push_str(if list.is_empty() { "`" } else { ", `" });
        list.push_str(name);
        list.push('`');
    }
    list
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
