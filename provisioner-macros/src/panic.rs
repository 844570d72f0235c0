//! A panic of ours is our bug: it says so, with a link, and the author's item is still there.

use crate::recover;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::panic::{AssertUnwindSafe, catch_unwind};

const ISSUES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/issues/new");

/// Runs an attribute.
pub(crate) fn attribute(
    expand: fn(TokenStream, TokenStream) -> TokenStream,
    options: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let item = TokenStream::from(item);
    let expanded = catch_unwind(AssertUnwindSafe(|| expand(options.into(), item.clone())));
    expanded
        .unwrap_or_else(|panic| {
            let (error, item) = (report(panic.as_ref()), recover::stripped(item));
            quote!(#error #item)
        })
        .into()
}

/// Runs anything else: a derive adds to the author's item, and a `main!` has none.
pub(crate) fn guarded(
    expand: fn(TokenStream) -> TokenStream,
    input: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    catch_unwind(AssertUnwindSafe(|| expand(input.into()))).unwrap_or_else(|panic| report(panic.as_ref())).into()
}

fn report(panic: &(dyn std::any::Any + Send)) -> TokenStream {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    let message = format!(
        "this is a bug in Provisioner: its macro panicked: {text}\n= help: please report it, with this item, at {ISSUES}"
    );
    syn::Error::new(Span::call_site(), message).to_compile_error()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_panic_is_reported_as_a_bug_with_a_link() {
        let tokens = super::report(&"index out of bounds").to_string();
        assert!(tokens.contains("bug in Provisioner: its macro panicked: index out of bounds"), "{tokens}");
        assert!(tokens.contains("https://github.com/provisioner-rs/provisioner/issues/new"), "{tokens}");
    }
}
