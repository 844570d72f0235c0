//! Names of options that are constants: what they say is known to the compiler alone.

use crate::arguments::Argument;
use crate::arguments::check::letters;
use crate::arguments::model::ArgKey;
use crate::claims::claim;
use crate::names::kebab;
use crate::tokens::text;
use proc_macro2::TokenStream;
use quote::quote;
use syn::ExprPath;

/// Asks of each whether it is an option that every command has. `name` is the command's, the group's or the struct's;
/// `private` is the path of the core's private module.
///
/// ```ignore
/// #[arg(long = LONG)] loud: bool
/// ```
pub(crate) fn modifiers(arguments: &[Argument], name: &str, private: &TokenStream) -> TokenStream {
    let taken: Vec<char> = arguments.iter().filter_map(Argument::short).collect();
    let mut questions = TokenStream::new();
    for argument in arguments {
        let conditions = argument.conditions();
        if let Some(constant) = constant(argument, "long") {
            let help = format!("write `long = \"{name}-{}\"`", kebab(&argument.ident));
            let message = format!("`{}` is an option that every command has\n= help: {help}", text(&constant));
            let question = claim(&constant, quote!(!#private::is_modifier(#constant)), &message);
            questions.extend(quote!(#conditions #question));
        }
        if let Some(constant) = constant(argument, "short") {
            let free = letters(argument, &taken).first().copied().unwrap_or('X');
            let message = format!(
                "`{}` is the short form of an option that every command has\n= help: write `short = '{free}'`",
                text(&constant)
            );
            let question = claim(&constant, quote!(#private::modifier(#constant).is_none()), &message);
            questions.extend(quote!(#conditions #question));
        }
    }
    questions
}

/// A path in capitals: anything else may be a value that only a run knows.
fn constant(argument: &Argument, key: &str) -> Option<ExprPath> {
    let path: ExprPath = syn::parse2(argument.key(key).and_then(ArgKey::value)?).ok()?;
    let last = path.path.segments.last()?.ident.to_string();
    let is_constant =
        last.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_');
    is_constant.then_some(path)
}
