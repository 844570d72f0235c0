//! The arguments' types: each under a name of ours, so that the author's tokens stand in one place, and what must be
//! true of them.

use crate::arguments::Argument;
use crate::arguments::model::{Shape, last_segment};
use crate::claims::{Claim, claim, claims};
use crate::crate_state;
use crate::paths;
use crate::tokens::text;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Type};

/// Types that clap's derive parses, and keeps, as they are.
const PLAIN: &[&str] = &["String", "PathBuf", "OsString", "bool"];

/// Numbers whose parser the core has compiled: `Number`.
const NUMBERS: &[&str] = &["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize", "f32", "f64"];

/// Keys after which clap's derive chooses the parser.
const BY_CLAP: &[&str] =
    &["value_parser", "action", "default_value_t", "default_values_t", "default_value_os_t", "default_values_os_t"];

/// How a value gets from clap to the function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// As it is.
    Plain,
    /// In a box, by a parser of ours.
    Parsed,
}

pub(super) fn way(argument: &Argument) -> Way {
    if is_number(argument) {
        return Way::Parsed;
    }
    let plain = [PLAIN, NUMBERS].iter().any(|names| is_called(argument, names));
    if plain || argument.has_any(BY_CLAP) { Way::Plain } else { Way::Parsed }
}

fn is_called(argument: &Argument, names: &[&str]) -> bool {
    last_segment(argument.one()).is_some_and(|name| names.contains(&name.as_str()))
}

/// Whether `-1` is a value of it, if only a wrong one: of a number without a sign the error is about the value, then, and
/// not about an option `-1`. A parser of the author's own may read it in another way; one of clap's, with a range, does
/// not.
pub(super) fn reads_negative_numbers(argument: &Argument) -> bool {
    let decided = ["allow_negative_numbers", "allow_hyphen_values", "action"];
    let parser = argument.key("value_parser").and_then(|key| key.value());
    let by_clap = parser.is_none_or(|parser| parser.to_string().contains("value_parser !"));
    (is_called(argument, NUMBERS) || is_called(argument, &["i128", "u128"])) && by_clap && !argument.has_any(&decided)
}

/// Whether the core has the parser of its type.
pub(super) fn is_number(argument: &Argument) -> bool {
    let keys = BY_CLAP.iter().filter(|key| **key != "default_value_t");
    is_called(argument, NUMBERS) && !argument.has("value_enum") && !keys.into_iter().any(|key| argument.has(key))
}

/// Whether the core has the code that takes its values from clap.
pub(super) fn is_shared(argument: &Argument) -> bool {
    let shared = argument.shape() == Shape::Bool || way(argument) == Way::Parsed;
    shared || [PLAIN, NUMBERS].iter().any(|names| is_called(argument, names))
}

/// What generated code calls the type of argument `number`: of one value of it, or of the whole flattened struct.
pub(super) fn alias(number: usize) -> Ident {
    format_ident!("__ProvisionerArgument{number}", span = paths::mixed())
}

/// The names, and the questions.
///
/// Each name stands where the item's own does: of a type that cannot be found, rustc then says the same twice, and shows
/// it once.
pub(super) fn types(arguments: &[Argument], item: &Ident) -> TokenStream {
    let private = paths::private();
    let mut tokens = TokenStream::new();
    for (number, argument) in arguments.iter().enumerate() {
        if argument.shape() == Shape::Bool {
            continue;
        }
        let (mut alias, conditions) = (alias(number), argument.conditions());
        alias.set_span(item.span());
        if argument.is_flattened() {
            let ty = argument.one();
            let message =
                format!("`{0}` is not a struct of options\n= help: write `#[derive(Args)]` on `{0}`", text(ty));
            let question = claim(ty, quote!(#private::Ask::<#alias>::IS_ARGS), &message);
            let grouped = argument.is_optionally_flattened().then(|| grouped(argument, &alias));
            tokens.extend(quote!(#conditions type #alias = #ty; #conditions #question #conditions #grouped));
            continue;
        }
        let one = argument.one();
        tokens.extend(quote!(#conditions type #alias = #one;));
        if way(argument) == Way::Parsed && !is_number(argument) {
            let question = question(number, argument, &alias);
            tokens.extend(quote!(#conditions #question));
        }
        if let Some(question) = parser(argument, &alias) {
            tokens.extend(quote!(#conditions const _: () = { #question };));
        }
    }
    tokens
}

/// Of a struct without a group clap does not know whether any of its options was given.
fn grouped(argument: &Argument, alias: &Ident) -> TokenStream {
    let (private, ty, name) = (paths::private(), text(argument.one()), argument.ident.unraw());
    let message = format!(
        "with `#[group(skip)]` on `{ty}`, whether any of its options was given is not known\n= help: remove `#[group(skip)]` from `{ty}`, or write `{name}: {ty}`"
    );
    claim(argument.one(), quote!(!#private::Ask::<#alias>::IS_UNGROUPED), &message)
}

/// What `value_parser = …` makes, where it is written so that it is known: rustc reports where that is another type.
fn parser(argument: &Argument, alias: &Ident) -> Option<TokenStream> {
    let value = argument.key("value_parser")?.value()?;
    let whole: Expr = syn::parse2(value).ok()?;
    let mut parser = &whole;
    while let Expr::MethodCall(call) = parser {
        // `map` and `try_map` make something else.
        if call.method != "range" {
            return Some(made(parser, alias));
        }
        parser = &call.receiver;
    }
    let (private, mut alias) = (paths::private(), alias.clone());
    match parser {
        Expr::Path(path) => {
            alias.set_span(path.span());
            is_function(path).then(|| {
                quote_spanned!(path.span()=>
                    let _: fn(&::core::primitive::str) -> #private::StdResult<#alias, _> = #path;
                )
            })
        }
        Expr::Macro(call) if call.mac.path.segments.last()?.ident == "value_parser" => {
            let ty: Type = call.mac.parse_body().ok()?;
            alias.set_span(ty.span());
            // Single names: in a longer path the author's lints would find qualifications without need.
            Some(quote_spanned!(ty.span()=> let _: Option<#alias> = None::<#ty>;))
        }
        Expr::Closure(_) | Expr::Call(_) => Some(made(parser, &alias)),
        _ => None,
    }
}

/// The value of `value_parser`, as clap gets it.
pub(super) fn value_parser(value: &TokenStream) -> TokenStream {
    let mut private = paths::private();
    match syn::parse2(value.clone()) {
        Ok(Expr::Path(path)) if is_function(&path) => {
            private.set_span(path.span());
            quote_spanned!(path.span()=> #private::parser(#path))
        }
        Ok(Expr::Closure(closure)) => {
            private.set_span(closure.span());
            quote_spanned!(closure.span()=> #private::parser(#closure))
        }
        _ => value.clone(),
    }
}

/// Whether a path is written as functions are.
fn is_function(path: &ExprPath) -> bool {
    path.path.segments.last().is_some_and(|last| {
        let last = last.ident.to_string();
        last.starts_with(|first: char| first.is_lowercase() || first == '_')
    })
}

/// Asks what a parser makes: of one that hides it, nothing is known.
fn made(parser: &Expr, alias: &Ident) -> TokenStream {
    let (mut private, mut alias) = (paths::private(), alias.clone());
    alias.set_span(parser.span());
    private.set_span(parser.span());
    let parser = match parser {
        // What its parameter is, is not known otherwise.
        Expr::Closure(_) => quote!(#private::parser(#parser)),
        other => quote!(#other),
    };
    quote_spanned! {parser.span()=>
        #[allow(unused_imports)]
        use #private::makers::*;
        let _: fn() -> Option<#alias> = || (&#private::Made(#parser)).value();
    }
}

/// Types of the standard library that people take, and that no `FromStr` of theirs can be written for.
const FOREIGN: &[&str] = &["Duration", "SystemTime", "Instant", "Ordering", "Range", "Regex", "Url", "DateTime"];

/// Whether the type belongs to another crate, as far as its name tells.
fn is_foreign(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return true };
    let segments = &path.path.segments;
    let local = ["crate", "self", "super", "Self"];
    let first = segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    let by_path = segments.len() > 1 && !local.contains(&first.as_str());
    (by_path && ["std", "core", "alloc"].contains(&first.as_str()))
        || last_segment(ty).is_some_and(|last| FOREIGN.contains(&last.as_str()) && segments.len() < 3)
}

fn question(number: usize, argument: &Argument, alias: &Ident) -> TokenStream {
    let private = paths::private();
    let one = argument.one();
    let (name, ty) = (argument.ident.unraw().to_string(), text(one));
    let last = last_segment(one);
    let is_collection = last.as_deref().is_some_and(|last| COLLECTIONS.contains(&last));
    let help = match last.as_deref() {
        Some(_) if is_collection => {
            format!("take a `Vec<String>`, `{name}: Vec<String>`, and build the `{ty}` in the body")
        }
        None => format!("write `{name}: String`, and take it apart in the body"),
        Some(_) if text(one).contains("dyn ") => format!("write `{name}: String`"),
        Some("Duration") => format!(
            "write `#[arg(value_parser = parse)]` with `fn parse(text: &str) -> Result<{ty}>`, or take `{name}_seconds: u64`"
        ),
        Some(_) if is_foreign(one) => format!(
            "write `#[arg(value_parser = parse)]` with `fn parse(text: &str) -> Result<{ty}>`, or take `{name}: String`"
        ),
        Some(_) => format!("implement `std::str::FromStr` for `{ty}`, or derive `ValueEnum` if it is an enum"),
    };
    let asks_for_alias = !is_collection && argument.shape() == Shape::One;
    let asks_for_config = !is_collection && !is_foreign(one);
    let answers = format_ident!("__PROVISIONER_ANSWERS{number}", span = paths::mixed());
    let aliased = if asks_for_alias { quote!(#private::Ask::<#alias>::IS_ALIASED) } else { quote!(false) };
    let config = if asks_for_config { quote!(#private::Ask::<#alias>::IS_CONFIG) } else { quote!(false) };
    let choice = if asks_for_config { quote!(#private::Ask::<#alias>::IS_CHOICE) } else { quote!(false) };
    let fails = |cause: &str, message: &str| {
        let cause = Ident::new(cause, Span::mixed_site());
        Claim::new(quote!(!#answers.are(#private::Cause::#cause)), message)
    };
    let mut all = vec![
        fails("Injected", &format!("`{ty}` is given by reference\n= help: write `{name}: &{ty}`")),
        fails("Args", &format!("`{ty}` is a struct of options\n= help: write `#[command(flatten)] {name}: {ty}`")),
        fails(
            "NotSend",
            &format!(
                "`{ty}` cannot be parsed from the command line: it is not `Send`\n= help: write `{name}: String`, and parse it in the body"
            ),
        ),
        fails(
            "NoError",
            &format!(
                "`{ty}` cannot be parsed: the `Err` of its `FromStr` is not an error that can be shown\n= help: write `type Err = String;`, or a type that implements `std::error::Error + Send + Sync`"
            ),
        ),
        fails("NotParsed", &format!("`{ty}` cannot be parsed from the command line\n= help: {help}")),
    ];
    if asks_for_alias {
        let message =
            format!("`{ty}` is an alias of `‹type›`, which is not seen from its name\n= help: write `{name}: ‹type›`");
        all.push(fails("Aliased", &message).showing(quote!(#alias)));
    }
    if asks_for_config {
        let message = format!(
            "`{ty}` is an enum of the configuration, and cannot be parsed from the command line\n= help: write `#[derive(Clone, clap::ValueEnum)]` on `enum {ty}`"
        );
        all.push(fails("Choice", &message));
        let path = argument.config().map_or_else(|| name.clone(), |path| path.to_string().replace(' ', ""));
        let take = match crate_state::struct_of_the_plugin() {
            Some(plugin) => format!("take `config: &{plugin}`, and read `config.{path}`"),
            None => format!("take the plugin's struct by reference, and read its `{path}`"),
        };
        all.push(fails("Config", &format!("`{ty}` is a part of the configuration\n= help: {take}")));
    }
    let claims = claims(one, &all);
    let conditions = argument.conditions();
    quote! {
        const #answers: #private::Answers = #private::Answers {
            parsed: #private::can_be_parsed!(#private #alias),
            injected: #private::Ask::<#alias>::IS_INJECTED,
            args: #private::Ask::<#alias>::IS_ARGS,
            from_str: #private::Ask::<#alias>::HAS_FROM_STR,
            send: #private::Ask::<#alias>::IS_SEND,
            config: #config,
            choice: #choice,
            aliased: #aliased,
        };
        #conditions #claims
    }
}

const COLLECTIONS: &[&str] = &["HashMap", "BTreeMap", "HashSet", "BTreeSet", "VecDeque", "Args", "Vec"];
