//! The question of `confirm = "…"`, with the fields of groups that it names.

use crate::command::model::{Command, Parameter};
use crate::crate_state;
use crate::paths;
use crate::tokens::text;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Asks the question, in a function that returns a `Result`; nothing where there is none.
pub(super) fn confirm(command: &Command, call: &Ident, plugin: &TokenStream) -> Option<TokenStream> {
    let question = command.options.text("confirm")?;
    let private = paths::private();
    let mut fields = TokenStream::new();
    for name in named(&question.value()) {
        let is_parameter =
            |parameter: &Parameter| matches!(parameter, Parameter::Parsed(argument) if argument.ident == name);
        if command.parameters.iter().any(is_parameter) {
            continue;
        }
        let (Some(owner), Ok(mut field)) = (owner(command, &name, call, plugin), syn::parse_str::<Ident>(&name)) else {
            continue;
        };
        field.set_span(question.span());
        fields.extend(quote!(let #field = &#owner.#field;));
    }
    Some(quote!({ #fields #call.confirm(&#private::format!(#question))?; }))
}

/// The fields of groups that the question names, where the function takes the groups.
pub(super) fn fields_in_scope(command: &Command, question: &syn::LitStr) -> TokenStream {
    let mut fields = TokenStream::new();
    for name in named(&question.value()) {
        let holds = |injected: &&crate::command::model::Injected| {
            let ty = text(injected.ty());
            let last = ty.rsplit("::").next().unwrap_or_default().trim();
            let known = crate_state::group(last).or_else(|| crate_state::root().filter(|root| root.ident == last));
            known.is_some_and(|group| group.fields.contains(&name))
        };
        let is_parameter = command.parameters.iter().any(|parameter| *parameter.ident() == name);
        if let (false, Some(group), Ok(mut field)) =
            (is_parameter, command.injected().find(holds), syn::parse_str::<Ident>(&name))
        {
            field.set_span(question.span());
            let group = &group.ident;
            fields.extend(quote!(let #field = &#group.#field;));
        }
    }
    fields
}

/// The struct of the group that has a field of this name, from the innermost outwards. A group that is not known yet, as
/// its attribute comes later, is taken to have it where it is the innermost: rustc says so if it has not.
fn owner(command: &Command, field: &str, call: &Ident, plugin: &TokenStream) -> Option<TokenStream> {
    let private = paths::private();
    let mut known = command.options.ty("group").map(|ty| text(ty));
    let mut group = quote!(#private::Call::group::<__ProvisionerGroup>(#call));
    while let Some(name) = known {
        let last = name.rsplit("::").next().unwrap_or_default().trim();
        let Some(found) = crate_state::group(last) else { return Some(group) };
        if found.fields.iter().any(|known| known == field) {
            return Some(group);
        }
        group = quote!(#private::parent_of(#call, #group));
        known = found.parent;
    }
    let root = crate_state::root()?;
    let is_there = root.fields.iter().any(|known| known == field);
    is_there.then(|| quote!(#private::options_of(#call, #private::PhantomData::<#plugin>)))
}

/// The names in the braces of a format string.
fn named(question: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in question.replace("{{", "").split('{').skip(1) {
        let name = part.split(['}', ':']).next().unwrap_or_default().trim();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
