//! `main!()` and `link_plugins!()`: the binary's `Cargo.toml` says which plugins there are.

mod expand;
mod features;
mod library;
mod manifest;
mod mistaken;
mod named;
mod origin;
mod select;
#[cfg(test)]
mod tests;
mod toml;

use proc_macro2::TokenStream;

/// `provisioner::main!()`
pub(crate) fn main(input: TokenStream) -> TokenStream {
    expand::main(&input)
}

/// `provisioner::link_plugins!()`
pub(crate) fn link_plugins(input: TokenStream) -> TokenStream {
    expand::link_plugins(&input)
}
