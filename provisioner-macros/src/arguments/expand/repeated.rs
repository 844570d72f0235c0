//! What the options are called, and that no enclosing group has an option of the same name.

use crate::arguments::model::last_segment;
use crate::arguments::{Argument, check};
use crate::claims::claim;
use crate::crate_state::{self, Group, OptionNames};
use crate::names::kebab;
use crate::paths;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

/// The names of all options, as a `&'static [Names]`.
pub(super) fn names(arguments: &[Argument]) -> TokenStream {
    let mut all = Vec::new();
    for argument in own(arguments) {
        let (names, conditions) = (names_of(argument), argument.conditions());
        all.push(quote!(#conditions #names));
    }
    quote!(&[#(#all),*])
}

/// Asks whether each name is free in the enclosing groups, which are `chain`; `innermost` is the type of the first of
/// them, and `name` is the command's or the group's.
pub(crate) fn repeated(
    arguments: &[Argument],
    name: &str,
    innermost: Option<&Type>,
    chain: &TokenStream,
) -> TokenStream {
    let private = paths::private();
    let innermost = innermost.and_then(last_segment);
    let around = Around(crate_state::around(innermost.as_deref()));
    let mut taken: Vec<char> = arguments.iter().filter_map(Argument::short).collect();
    taken.extend(around.0.iter().flat_map(|group| &group.options).filter_map(|option| option.short));
    let mut questions = TokenStream::new();
    for argument in own(arguments) {
        let conditions = argument.conditions();
        let other = format!("{name}-{}", kebab(&argument.ident));
        for question in [
            long(argument, &other, &around),
            short(argument, &other, &taken, &around),
            Some(id(argument, &other, &around)),
        ] {
            questions.extend(question.map(|question| quote!(#conditions #question)));
        }
    }
    quote! {
        const _: () = {
            const CHAIN: #private::Chain = #chain;
            #questions
        };
    }
}

/// The enclosing groups that are known here.
struct Around(Vec<Group>);

impl Around {
    /// The group with such an option, in words.
    fn owner(&self, is_it: impl Fn(&OptionNames) -> bool) -> String {
        match self.0.iter().find(|group| group.options.iter().any(&is_it)) {
            Some(group) => format!("the enclosing group `{}`", group.ident),
            None => "an enclosing group".to_owned(),
        }
    }

    /// Whether the parser's own name for the argument is free as well, as far as it is known.
    fn has_id(&self, argument: &Argument) -> bool {
        let id = argument.id();
        self.0.is_empty() || self.0.iter().any(|group| group.options.iter().any(|option| option.id == id))
    }
}

fn long(argument: &Argument, other: &str, around: &Around) -> Option<TokenStream> {
    let long = argument.long()?;
    let owner = around.owner(|option| option.long.as_ref() == Some(&long));
    let id = if around.has_id(argument) { format!(", id = \"{other}\"") } else { String::new() };
    let help = match argument.keys.is_empty() {
        true => format!("write `#[arg(long = \"{other}\"{id})]` above it"),
        false => format!("write `long = \"{other}\"{id}`"),
    };
    let message = format!("`--{long}` is an option of {owner}\n= help: {help}");
    Some(claim(&place(argument, "long"), quote!(!CHAIN.has_long(#long)), &message))
}

fn short(argument: &Argument, other: &str, taken: &[char], around: &Around) -> Option<TokenStream> {
    let short = argument.short()?;
    let owner = around.owner(|option| option.short == Some(short));
    let long = argument.long();
    let is_long =
        around.0.iter().any(|group| group.options.iter().any(|option| option.long.is_some() && option.long == long));
    let id = if around.has_id(argument) && !is_long { format!(", id = \"{other}\"") } else { String::new() };
    let free = check::letters(argument, taken).first().copied().unwrap_or('X');
    let message = format!("`-{short}` is an option of {owner}\n= help: write `short = '{free}'{id}`");
    Some(claim(&place(argument, "short"), quote!(!CHAIN.has_short(#short)), &message))
}

/// Nothing but the parser's own name.
fn id(argument: &Argument, other: &str, around: &Around) -> TokenStream {
    let id = argument.id();
    let owner = around.owner(|option| option.id == id);
    let help = match argument.keys.is_empty() {
        true => format!("write `#[arg(id = \"{other}\")]` above it, or another name"),
        false => format!("write `id = \"{other}\"` in its `#[arg(…)]`, or another name"),
    };
    let message = format!("`{id}` is the name of an option of {owner}\n= help: {help}");
    let long = argument.long().map(|long| quote!(CHAIN.has_long(#long) ||));
    let short = argument.short().map(|short| quote!(CHAIN.has_short(#short) ||));
    claim(&argument.ident, quote!(#long #short !CHAIN.has_id(#id)), &message)
}

fn place(argument: &Argument, key: &str) -> TokenStream {
    argument.key(key).map_or_else(|| argument.ident.to_token_stream(), |key| key.place())
}

/// A flattened struct keeps its options to itself.
fn own(arguments: &[Argument]) -> Vec<&Argument> {
    arguments.iter().filter(|argument| !argument.is_flattened()).collect()
}

fn names_of(argument: &Argument) -> TokenStream {
    let private = paths::private();
    let (id, long) = (argument.id(), argument.long().unwrap_or_default());
    let short = match argument.short() {
        Some(short) => quote!(#private::Some(#short)),
        None => quote!(#private::None),
    };
    quote!(#private::Names { id: #id, long: #long, short: #short })
}
