//! A command as its author wrote it.

use crate::arguments::{Argument, is_given, is_ours, sized};
use crate::attributes::{called, is_one_of, keep};
use crate::docs;
use crate::names::kebab;
use crate::options::Options;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::{Attribute, FnArg, LitStr, Meta, PathArguments, Signature, Type, TypeReference, Visibility, parse_quote};

/// A function with the options of its attribute.
pub(crate) struct Command {
    pub(crate) options: Options,
    pub(crate) function: Function,
    pub(crate) parameters: Vec<Parameter>,
}

/// The function; its body is opaque.
#[derive(Clone)]
pub(crate) struct Function {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    pub(crate) body: TokenTree,
}

/// By reference injected, by value parsed.
#[expect(clippy::large_enum_variant, reason = "a function has few parameters, and most are the larger kind")]
pub(crate) enum Parameter {
    Injected(Injected),
    Parsed(Argument),
}

/// A parameter by reference.
pub(crate) struct Injected {
    pub(crate) ident: Ident,
    pub(crate) reference: TypeReference,
    pub(crate) attributes: Vec<Attribute>,
}

impl Command {
    pub(crate) fn ident(&self) -> &Ident {
        &self.function.signature.ident
    }

    /// The name in the menu.
    pub(crate) fn name(&self) -> String {
        self.options.text("name").map_or_else(|| kebab(self.ident()), LitStr::value)
    }

    /// Where the name stands.
    pub(crate) fn place(&self) -> Span {
        self.options.text("name").map_or_else(|| self.ident().span(), LitStr::span)
    }

    /// Every other name.
    pub(crate) fn aliases(&self) -> Vec<&LitStr> {
        let mut aliases = Vec::new();
        for key in ["alias", "aliases"] {
            aliases.extend(self.options.texts(key));
        }
        aliases
    }

    pub(crate) fn injected(&self) -> impl Iterator<Item = &Injected> {
        self.parameters.iter().filter_map(|parameter| match parameter {
            Parameter::Injected(injected) => Some(injected),
            Parameter::Parsed(_) => None,
        })
    }

    pub(crate) fn has_parameter_twice(&self) -> bool {
        let is_again = |(number, parameter): (usize, &Parameter)| {
            self.parameters[..number].iter().any(|before| before.ident() == parameter.ident())
        };
        self.parameters.iter().enumerate().any(is_again)
    }

    pub(crate) fn arguments(&self) -> Vec<Argument> {
        let mut arguments = Vec::new();
        for parameter in &self.parameters {
            if let Parameter::Parsed(argument) = parameter {
                arguments.push(argument.clone());
            }
        }
        arguments
    }
}

impl Injected {
    /// What is referred to.
    pub(crate) fn ty(&self) -> &Type {
        &self.reference.elem
    }
}

impl Injected {
    /// Its `#[cfg]`s.
    pub(crate) fn conditions(&self) -> TokenStream {
        called(&["cfg"], &self.attributes)
    }
}

impl Parameter {
    /// What stands in the parentheses of its `#[cfg]`s.
    pub(crate) fn conditions(&self) -> Vec<TokenStream> {
        let attributes = match self {
            Self::Injected(injected) => &injected.attributes,
            Self::Parsed(argument) => &argument.kept,
        };
        let mut conditions = Vec::new();
        for attribute in attributes {
            if let Meta::List(list) = &attribute.meta
                && is_one_of(attribute, &["cfg"])
            {
                conditions.push(list.tokens.clone());
            }
        }
        conditions
    }

    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Self::Injected(Injected { ident, .. }) | Self::Parsed(Argument { ident, .. }) => ident,
        }
    }
}

impl Function {
    /// The function after an error: parameters whose types rustc would report once more are references in it.
    pub(crate) fn repaired(&self) -> Self {
        let mut function = self.clone();
        for input in &mut function.signature.inputs {
            let FnArg::Typed(typed) = input else { continue };
            let ty = &typed.ty;
            if sized(ty).is_some() {
                typed.ty = parse_quote!(&#ty);
            } else if is_given(ty)
                && let Type::Path(mut path) = Type::clone(ty)
                && path.path.segments.last().is_some_and(|last| !last.arguments.is_empty())
            {
                if let Some(last) = path.path.segments.last_mut() {
                    last.arguments = PathArguments::None;
                }
                typed.ty = parse_quote!(&#path);
            }
        }
        function
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
            keep(attributes, &mut |attribute| !is_ours(attribute));
        }
        tokens.append_all(docs::not_run(&self.attributes));
        self.visibility.to_tokens(tokens);
        signature.to_tokens(tokens);
        self.body.to_tokens(tokens);
    }
}
