//! The attributes of `provisioner-core`; see that crate.

use proc_macro::TokenStream;

/// plugin
#[proc_macro_attribute]
pub fn plugin(_options: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// config
#[proc_macro_attribute]
pub fn config(_options: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// group
#[proc_macro_attribute]
pub fn group(_options: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// command
#[proc_macro_attribute]
pub fn command(_options: TokenStream, item: TokenStream) -> TokenStream {
    item
}
/// main
#[proc_macro]
pub fn main(_input: TokenStream) -> TokenStream {
    quote::quote!(
        fn main() {}
    )
    .into()
}
/// link
#[proc_macro]
pub fn link_plugins(_input: TokenStream) -> TokenStream {
    TokenStream::new()
}
/// ser
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn serialize(_input: TokenStream) -> TokenStream {
    TokenStream::new()
}
/// de
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn deserialize(_input: TokenStream) -> TokenStream {
    TokenStream::new()
}
