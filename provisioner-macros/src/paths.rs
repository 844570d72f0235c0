//! Every path that generated code names.

mod renamed;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Ident, Path};

/// Where the core is: `::provisioner`, what `crate = path` says, or what `Cargo.toml` calls it.
pub(crate) struct Core {
    path: TokenStream,
    /// Whether it is the author who says so.
    is_written: bool,
}

impl Core {
    pub(crate) fn new(written: Option<&Path>) -> Self {
        let path = match (written, renamed::core()) {
            (Some(written), _) => written.to_token_stream(),
            (None, Some(name)) => {
                let name = ident(&name);
                quote!(::#name)
            }
            (None, None) => quote!(::provisioner),
        };
        Self { path, is_written: written.is_some() }
    }

    /// Brings the core's private module into a `const` block, under a name that no other item has.
    pub(crate) fn import(&self) -> TokenStream {
        let (core, private) = (&self.path, private());
        quote!(use #core::__private as #private;)
    }

    /// The core's private module, where `import` is not in scope.
    pub(crate) fn private(&self) -> TokenStream {
        let core = &self.path;
        quote!(#core::__private)
    }

    /// The core itself.
    #[cfg(feature = "link")]
    pub(crate) fn public_path(&self) -> TokenStream {
        self.path.clone()
    }

    /// A public item of the core, underlined where `place` is.
    pub(crate) fn public(&self, place: &Ident) -> TokenStream {
        let core = &self.path;
        quote_spanned!(place.span()=> #core::#place)
    }

    /// The private module for the paths of macros and derives. An import is not resolved while any attribute of the
    /// crate cannot be found, so these do not go through ours; but a wrong `crate = path` is one error, that of the
    /// import.
    pub(crate) fn whole(&self) -> TokenStream {
        if self.is_written { private().to_token_stream() } else { self.private() }
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
