//! What must be true of the types that the function names, and the warnings where help is missing.

use crate::arguments::is_given;
use crate::claims::{Claim, claim, claims};
use crate::command::model::Command;
use crate::crate_state;
use crate::names::owner;
use crate::paths;
use crate::plugin_anchor;
use crate::tokens::text;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, PathArguments, ReturnType, Type};

pub(super) fn questions(command: &Command, plugin: &TokenStream) -> TokenStream {
    let private = paths::private();
    let exists = plugin_anchor::exists(command.ident());
    let group = command.options.ty("group").map(|ty| group("group", ty, "__ProvisionerGroup"));
    let chain = around(command.options.ty("group").is_some(), plugin);
    let mut taken = Taken::by(command);
    // Of a type that is not a group, that is said once: where it is named as the group.
    if let Some(group) = command.options.ty("group").map(|ty| text(ty)) {
        for reference in taken.iter_mut().filter(|reference| text(reference.ty) == group) {
            reference.is_the_group = true;
        }
    }
    let references = references(&taken, command.ident(), plugin, &chain);
    let outcome = match &command.function.signature.output {
        ReturnType::Default => quote!(
            type __ProvisionerOutcome = ();
        ),
        ReturnType::Type(_, ty) => {
            let message = refusal(ty);
            let question = claim(ty, quote!(#private::Ask::<__ProvisionerOutcome>::IS_OUTCOME), &message);
            // See `arguments::expand::types`.
            let named = syn::Ident::new("__ProvisionerOutcome", command.ident().span());
            quote!(type #named = #ty; #question)
        }
    };
    quote!(#exists #group #references #outcome)
}

/// The groups around a command or a group, as a `Chain`: those of `__ProvisionerGroup` where `inside` of one, and the
/// options of the plugin itself.
pub(crate) fn around(inside: bool, plugin: &TokenStream) -> TokenStream {
    let private = paths::private();
    match inside {
        true => quote!(#private::Ask::<__ProvisionerGroup>::CHAIN),
        false => quote!(#private::Chain::below(#private::Ask::<#plugin>::ROOT)),
    }
}

/// Asks whether `key = ty` is a group of this crate; `alias` is a name for it that is in scope.
pub(crate) fn group(key: &str, ty: &Type, alias: &str) -> TokenStream {
    let (private, written, owner) = (paths::private(), text(ty), owner());
    let alias = paths::ident(alias);
    let ask = quote!(#private::Ask::<#alias>);
    let is_no_group =
        format!("`{written}` is not a group\n= help: write `#[provisioner::group]` on the struct `{written}`");
    let is_plugin = format!(
        "`{written}` is not a group\n= help: what is in no group belongs to the plugin itself: remove `{key} = {written}`, or name a struct with `#[provisioner::group]`"
    );
    let is_of_another = format!(
        "`{written}` is a group of another crate's plugin\n= help: write a group of this crate: `#[provisioner::group]` on a struct"
    );
    let all = [
        Claim::new(quote!(#ask::IS_GROUP || #ask::IS_INJECTED), &is_no_group),
        Claim::new(quote!(#ask::IS_GROUP || !#ask::IS_INJECTED), &is_plugin),
        Claim::new(quote!(!#ask::IS_GROUP || #ask::GROUP_OWNER == #owner), &is_of_another),
    ];
    claims(ty, &all)
}

/// What a function takes by reference.
pub(crate) struct Taken<'a> {
    pub(crate) ty: &'a Type,
    /// A name of ours for the type.
    pub(crate) alias: syn::Ident,
    /// The `#[cfg]`s of the parameter.
    pub(crate) conditions: TokenStream,
    /// Whether `group = …` names the same type.
    pub(crate) is_the_group: bool,
}

impl<'a> Taken<'a> {
    /// What a command takes.
    pub(super) fn by(command: &'a Command) -> Vec<Self> {
        let mut taken = Vec::new();
        for (number, injected) in command.injected().enumerate() {
            let (alias, conditions) = (super::reference(number), injected.conditions());
            taken.push(Self { ty: injected.ty(), alias, conditions, is_the_group: false });
        }
        taken
    }

    /// Whether a function of the plugin may make it, as far as its name tells: every question costs time to compile.
    fn may_be_state(&self) -> bool {
        !is_given(self.ty)
    }
}

/// A name for each type, and the question whether a function at this place can take a reference to it. `chain` are the
/// enclosing groups.
pub(crate) fn references(
    taken: &[Taken<'_>],
    item: &syn::Ident,
    plugin: &TokenStream,
    chain: &TokenStream,
) -> TokenStream {
    if taken.is_empty() {
        return TokenStream::new();
    }
    let (private, owner) = (paths::private(), owner());
    let own = crate_state::plugin().map_or_else(String::new, |plugin| format!(", `&{}`", plugin.ident));
    let mut tokens = TokenStream::new();
    for reference in taken {
        let Taken { ty, alias, conditions, is_the_group } = reference;
        let written = text(ty);
        let ask = quote!(#private::Ask::<#alias>);
        let or_state = reference.may_be_state().then(|| quote!(|| #private::Held::<#alias, #plugin>::IS_STATE));
        let is_reported = is_the_group.then(|| quote!(|| !#ask::IS_GROUP));
        let known = quote!(#ask::IS_INJECTED #or_state #is_reported);
        let of_another = format!(
            "`&{written}` belongs to the plugin of another crate\n= help: take what this crate has: `&Context`, `&Effects`{own}"
        );
        let elsewhere = format!(
            "`&{written}` is a group that does not enclose this command\n= help: write `group = {written}` in `#[provisioner::command(…)]`"
        );
        let unknown = format!(
            "`&{written}` is nothing that a command is given\n= help: a command is given `&Context`, `&Effects`{own} and the struct of its group; take anything else by value, from the command line"
        );
        let mut all = vec![Claim::new(known, &unknown)];
        if reference.may_be_state() {
            let here = quote!(#ask::OWNER == 0 || #ask::OWNER == #owner);
            all.push(Claim::new(here.clone(), &of_another));
            all.push(Claim::new(
                quote!(!(#here) || #private::encloses(&__PROVISIONER_CHAIN, #ask::ENCLOSING)),
                &elsewhere,
            ));
        }
        let question = claims(ty, &all);
        let mut named = alias.clone();
        named.set_span(item.span());
        tokens.extend(quote!(#conditions type #named = #ty; #conditions #question));
    }
    let chain =
        taken.iter().any(Taken::may_be_state).then(|| quote!(const __PROVISIONER_CHAIN: #private::Chain = #chain;));
    quote!(#chain #tokens)
}

/// Whether taking it means something: `EFFECTS` or `CONFIG`.
pub(crate) fn flag(taken: &Taken<'_>, name: &str, plugin: &TokenStream) -> TokenStream {
    let (private, name) = (paths::private(), paths::ident(name));
    let Taken { alias, conditions, .. } = taken;
    let or_state = taken.may_be_state().then(|| quote!(|| #private::Held::<#alias, #plugin>::#name));
    quote!(#conditions { #private::Ask::<#alias>::#name #or_state })
}

/// The reference itself, in a function that returns a `Result`.
pub(crate) fn given(taken: &Taken<'_>, call: &syn::Ident, plugin: &TokenStream) -> TokenStream {
    let (private, alias) = (paths::private(), &taken.alias);
    let given = quote!(#private::Ask::<#alias>::inject(#call));
    if !taken.may_be_state() {
        return given;
    }
    let held = quote!(#private::Held::<#alias, #plugin>);
    quote!(if #held::IS_STATE { #held::inject(#call)? } else { #given })
}

/// What to say of a return type that is no outcome.
fn refusal(ty: &Type) -> String {
    let written = text(ty);
    match error_of(ty).map(|error| (text(error), error)) {
        Some((error, Type::Path(path))) if path.path.segments.last().is_some_and(|last| last.ident == "Box") => {
            format!(
                "`{error}` is not an error that a command can return: it is not `Send + Sync`\n= help: write `Result<(), Box<dyn std::error::Error + Send + Sync>>`"
            )
        }
        Some((error, _)) => {
            let help = format!("implement `std::error::Error` for `{error}`, or write `Result<()>`");
            format!("`{error}` is not an error that a command can return\n= help: {help}")
        }
        None if data_of(ty).is_some() => {
            let value = data_of(ty).unwrap_or(ty);
            let help = format!("write `#[derive(Serialize)]` on `{}`", text(innermost(value)));
            format!("`{}` cannot be given as data\n= help: {help}", text(value))
        }
        None if written.ends_with("ExitCode") => {
            format!("a command cannot return `{written}` alone\n= help: write `Result<{written}>`")
        }
        // An alias of another crate, whose error is not known here.
        None if is_result_of_nothing(ty) => format!(
            "a command cannot return `{written}`: the error in it is not one that can be shown\n= help: write `provisioner::Result<()>`, and `.map_err(|error| Error::new(format!(\"{{error:?}}\")))?` where `?` does not convert"
        ),
        None => format!(
            "a command cannot return `{written}`\n= help: write `Result<()>`; `()`, `Result<ExitCode>` and `Result<Data<T>>` are the other outcomes"
        ),
    }
}

/// `Result<()>` or `Result<ExitCode>`, by whatever path.
fn is_result_of_nothing(ty: &Type) -> bool {
    arguments(ty).is_some_and(|(name, types)| {
        let done = types.first().map(|done| text(*done)).unwrap_or_default();
        name == "Result" && types.len() == 1 && (done == "()" || done.ends_with("ExitCode"))
    })
}

/// `T` of `Result<Data<T>>`.
fn data_of(ty: &Type) -> Option<&Type> {
    argument(argument(ty, "Result")?, "Data")
}

/// `T` of `Name<T>`.
fn argument<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    arguments(ty).filter(|(last, _)| *last == name).and_then(|(_, types)| types.into_iter().next())
}

/// `Cluster` of `Vec<Cluster>`, and of a map from anything to it.
fn innermost(ty: &Type) -> &Type {
    match arguments(ty).and_then(|(_, types)| types.into_iter().last()) {
        Some(inner) => innermost(inner),
        None => ty,
    }
}

/// The name of a generic type and its type arguments.
fn arguments(ty: &Type) -> Option<(&syn::Ident, Vec<&Type>)> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let mut types = Vec::new();
    for argument in &arguments.args {
        if let GenericArgument::Type(ty) = argument {
            types.push(ty);
        }
    }
    Some((&last.ident, types))
}

/// `E` of `Result<(), E>` and `Result<ExitCode, E>`.
fn error_of(ty: &Type) -> Option<&Type> {
    let (_, types) = arguments(ty).filter(|(name, _)| *name == "Result")?;
    let mut types = types.into_iter();
    let done = types.next()?;
    let is_data = argument(done, "Data").is_some();
    let done = text(done);
    types.next().filter(|_| done == "()" || done.ends_with("ExitCode") || is_data)
}
