//! Every path that generated code names.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, Path};

/// Where the core is: `::provisioner`, or what `crate = path` says.
pub(crate) struct Core(TokenStream);

impl Core {
    pub(crate) fn new(renamed: Option<&Path>) -> Self {
        Self(renamed.map_or_else(|| quote!(::provisioner), ToTokens::to_token_stream))
    }

    /// Brings the core's private module into a `const` block, under a name that nobody else uses.
    pub(crate) fn import(&self) -> TokenStream {
        let (core, private) = (&self.0, private());
        quote!(use #core::__private as #private;)
    }

    /// The core's private module, where `import` is not in scope.
    pub(crate) fn private(&self) -> TokenStream {
        let core = &self.0;
        quote!(#core::__private)
    }
}

/// What [`Core::import`] calls the private module.
pub(crate) fn private() -> Ident {
    ident("__provisioner")
}

/// The struct of a command's or a group's arguments, derived by clap.
pub(crate) fn arguments() -> Ident {
    ident("__ProvisionerArguments")
}

/// The hidden type at the root of a plugin's crate. Its name is read in rustc's own messages.
pub(crate) fn this_crates_plugin() -> Ident {
    ident("ThisCratesPlugin")
}

/// A generated item: it resolves where the author's attribute stands, and no lint of the author's looks at it.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A generated variable: hygienic, so that no parameter of the author's collides with it.
pub(crate) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// Mentions a name that the SDK's prelude and Rust's own both have. Where the author imported the SDK's, the import is
/// now in use, even if the file holds nothing but this annotated struct.
pub(crate) fn mention_of_the_prelude() -> TokenStream {
    quote! {
        const _: fn() = || {
            fn prelude<T: Send>() {}
            prelude::<()>();
        };
    }
}

/// The span of [`local`]: lints of unused things look away.
pub(crate) fn mixed() -> Span {
    Span::mixed_site()
}
