//! A command as its author wrote it.

use crate::arguments::{Argument, is_ours};
use crate::options::Options;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::{Attribute, FnArg, Signature, Type, Visibility};

/// A function with the options of its attribute.
pub(crate) struct Command {
    pub(crate) options: Options,
    pub(crate) function: Function,
    pub(crate) parameters: Vec<Parameter>,
}

/// The function; its body is opaque.
pub(crate) struct Function {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    pub(crate) body: TokenTree,
}

/// By reference injected, by value parsed.
pub(crate) enum Parameter {
    Injected { ident: Ident, ty: Type },
    Parsed(Argument),
}

impl Parameter {
    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Self::Injected { ident, .. } | Self::Parsed(Argument { ident, .. }) => ident,
        }
    }
}

impl ToTokens for Function {
    /// The author's function, without what only we understand.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut signature = self.signature.clone();
        for input in &mut signature.inputs {
            let attributes = match input {
                FnArg::Receiver(receiver) => &mut receiver.attrs,
                FnArg::Typed(typed) => &mut typed.attrs,
            };
            attributes.retain(|attribute| !is_ours(attribute));
        }
        tokens.append_all(&self.attributes);
        self.visibility.to_tokens(tokens);
        signature.to_tokens(tokens);
        self.body.to_tokens(tokens);
    }
}
