//! What the command says of itself once somebody asks.

use super::questions::{self, Taken};
use crate::arguments::Generated;
use crate::command::model::Command;
use crate::docs;
use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;

/// The body of a function that returns the `CommandDef`: what every command has, then what this one has beside.
pub(super) fn definition(command: &Command, generated: &Generated, plugin: &TokenStream) -> TokenStream {
    let (private, def) = (paths::private(), paths::local("def"));
    let Command { options, function, .. } = command;
    let name = command.name();
    let aliases = command.aliases();
    let (about, long) = docs::tokens(&function.attributes);
    let taken = Taken::by(command);
    let effects = taken.iter().map(|taken| questions::flag(taken, "EFFECTS", plugin));
    let config = taken.iter().map(|taken| questions::flag(taken, "CONFIG", plugin));
    let config_args = generated.config.then_some(&generated.config_args);
    let fields = [
        (!aliases.is_empty()).then(|| quote!(aliases = &[#(#aliases),*])),
        long.map(|long| quote!(long_about = #long)),
        options.get("hidden").map(|_| quote!(hidden = true)),
        options.text("deprecated").map(|reason| quote!(deprecated = #private::Some(#reason))),
        options.text("confirm").map(|question| quote!(confirm = #question)),
        options.text("heading").map(|heading| quote!(heading = #heading)),
        Some(match options.ty("group") {
            Some(_) => quote!(group = #private::Ask::<__ProvisionerGroup>::DESCRIBE),
            None => quote!(group = #private::Ask::<#plugin>::DESCRIBE_ROOT),
        }),
        any(effects).map(|effects| quote!(effects = #effects)),
        any(config.chain(generated.config.then(|| quote!(true)))).map(|config| quote!(config = #config)),
        config_args.map(|args| quote!(config_args = #args)),
        generated.completers.as_ref().map(|find| quote!(completers = #private::Some(#find))),
    ];
    let fields = fields.iter().flatten();
    let mut augment = generated.augment.clone();
    // Beside the arguments, as nothing but the help of this one command reads them.
    for (key, set) in [("before_help", quote!(before_help)), ("after_help", quote!(after_help))] {
        if let Some(text) = options.text(key) {
            augment = quote!(|command| { let augment: fn(_) -> _ = #augment; augment(command).#set(#text) });
        }
    }
    quote! {
        #[allow(unused_mut)]
        let mut #def = #private::CommandDef::new(#name, #about, #augment, __run);
        #(#def.#fields;)*
        #private::Some(#def)
    }
}

/// Whether any of the conditions holds; nothing where there are none.
fn any(conditions: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let conditions: Vec<_> = conditions.collect();
    match conditions.as_slice() {
        [] => None,
        [one] if !one.to_string().starts_with('#') => Some(one.clone()),
        // Elements of a list can have `#[cfg]`.
        all => {
            let private = paths::private();
            Some(quote!(#private::any(&[#(#all),*])))
        }
    }
}
