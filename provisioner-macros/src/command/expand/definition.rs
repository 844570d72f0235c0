//! What the command says of itself once somebody asks.

use crate::arguments::Generated;
use crate::command::model::Command;
use crate::docs::Docs;
use crate::paths;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The `CommandDef`.
pub(super) fn definition(command: &Command, generated: &Generated) -> TokenStream {
    let private = paths::private();
    let Command { options, function, .. } = command;
    let (name, aliases) = (command.name(), command.aliases());
    let Docs { about, long } = Docs::of(&function.attributes);
    let hidden = options.get("hidden").is_some();
    let deprecated = match options.text("deprecated").map(ToTokens::to_token_stream) {
        Some(reason) => quote!(#private::Some(#reason)),
        None => quote!(#private::None),
    };
    let group = match options.ty("group") {
        Some(_) => quote!(#private::Ask::<__ProvisionerGroup>::DESCRIBE),
        None => quote!(#private::None),
    };
    let references =
        || command.injected().enumerate().map(|(number, injected)| (super::reference(number), injected.conditions()));
    let effects = references().map(|(ty, conditions)| quote!(#conditions #private::Ask::<#ty>::EFFECTS));
    let effects = any(effects);
    let configured = generated.config.then(|| quote!(true));
    let config = references().map(|(ty, conditions)| quote!(#conditions #private::Ask::<#ty>::CONFIG));
    let config = any(config.chain(configured));
    let (augment, config_args) = (&generated.augment, &generated.config_args);
    quote! {
        #private::CommandDef {
            name: #name,
            aliases: &[#(#aliases),*],
            about: #about,
            long_about: #long,
            hidden: #hidden,
            deprecated: #deprecated,
            group: #group,
            effects: #effects,
            config: #config,
            config_args: #config_args,
            args: #augment,
            run: __run,
        }
    }
}

fn any(conditions: impl Iterator<Item = TokenStream>) -> TokenStream {
    let conditions: Vec<_> = conditions.collect();
    match conditions.as_slice() {
        [] => quote!(false),
        [one] if !one.to_string().starts_with('#') => one.clone(),
        // Elements of a list can have `#[cfg]`.
        all => {
            let private = paths::private();
            quote!(#private::any(&[#(#all),*]))
        }
    }
}
