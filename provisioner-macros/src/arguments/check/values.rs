//! An argument's type, its default, and whether it is required: what cannot all be true at once.

use crate::arguments::Argument;
use crate::arguments::keys::DEFAULTS;
use crate::arguments::model::{ArgKey, Shape, generic, last_segment, ungrouped};
use crate::diagnostics::Report;
use crate::docs::is_documented;
use crate::options::segments;
use crate::tokens::{stream, text as written};
use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::{GenericArgument, Lit, PathArguments, Type, TypePath};

pub(super) fn check(argument: &Argument, report: &mut Report) {
    if argument.is_flattened() {
        return;
    }
    let before = report.len();
    typed(argument, report);
    if report.len() > before {
        return;
    }
    if argument.shape() == Shape::Bool
        && let Some(index) = argument.key("index")
    {
        report.at(&index.name, "a `bool` is a flag and has no place", "remove `index`");
    }
    if let Some(help) = argument.key("help").filter(|_| is_documented(&argument.kept)) {
        report.at(
            &help.name,
            "both `help` and a doc comment say what it is",
            "remove `help`: the doc comment is the help",
        );
    }
    defaults(argument, report);
}

/// Types that no command line fills.
fn typed(argument: &Argument, report: &mut Report) {
    let name = argument.ident.unraw();
    let ty = ungrouped(&argument.ty);
    if let Some(inner) = generic(ty, "Option").filter(|_| argument.shape() == Shape::OptionalOptional)
        && let Some(config) = argument.key("config")
    {
        let message = format!("with a `config`, `{}` has no use for its two `None`s", written(ty));
        return report.at(&config.name, &message, &format!("write `{name}: {}`", written(inner)));
    }
    if let Some(inner) = generic(ty, "Vec").and_then(|inner| generic(inner, "Option")) {
        let message = format!("a list has no place for the `None`s of `{}`", written(ty));
        return report.at(ty, &message, &format!("write `{name}: Vec<{}>`", written(inner)));
    }
    if let Some(owned) = sized(argument.one()) {
        let message = format!("`{}` has no size of its own", written(argument.one()));
        return report.at(argument.one(), &message, &format!("write `{name}: {}`", wrapped(argument, &owned)));
    }
    if is_given(argument.one()) && has_generics(argument.one()) {
        let given = last_segment(argument.one()).unwrap_or_default();
        let message = format!("`{given}` is given by reference, and has no parameters");
        return report.at(argument.one(), &message, &format!("write `{name}: &{given}`"));
    }
    if let Some(given) = given_in(argument.one()) {
        let message = format!("`{}`: what a command is given is a reference", written(argument.one()));
        return report.at(argument.one(), &message, &format!("write `{name}: &{given}`"));
    }
    if let Type::Path(path) = argument.one()
        && borrows(path)
    {
        let message =
            format!("`{}` borrows, and nothing of the command line is there to borrow from", written(argument.one()));
        return report.at(argument.one(), &message, &format!("write `{name}: {}`", wrapped(argument, "String")));
    }
    match argument.one() {
        Type::Tuple(tuple) if tuple.elems.is_empty() => {
            let help = format!("write `{name}: bool` for a flag, or remove `{name}`");
            report.at(tuple, "`()` has no value on the command line", &help);
        }
        Type::Reference(reference) if is_given(&reference.elem) => {
            let given = written(&reference.elem);
            let message = format!("`&{given}` is always there, and comes from nowhere else");
            report.at(reference, &message, &format!("write `{name}: &{given}`"));
        }
        Type::Reference(reference) => {
            let help = format!("write `{name}: {}`", wrapped(argument, &owned(&reference.elem)));
            let message =
                format!("`{}` borrows, and nothing of the command line is there to borrow from", written(reference));
            report.at(reference, &message, &help);
        }
        Type::ImplTrait(ty) => {
            let message = format!("`{}` is not a type of its own: the command line chooses none", written(ty));
            report.at(ty, &message, &format!("write a type, such as `String`: `{name}: String`"));
        }
        ty @ (Type::Tuple(_) | Type::Array(_)) if has_reference(ty) => {
            let message = format!("`{}` borrows, and nothing of the command line is there to borrow from", written(ty));
            report.at(ty, &message, "write one parameter for each part");
        }
        Type::Infer(ty) => report.at(ty, "the type of a parameter is written out", &format!("write `{name}: String`")),
        _ => {}
    }
}

/// `Context` of `Arc<Context>`.
fn given_in(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) if is_given(ty) && !has_generics(ty) => last_segment(ty),
        _ => None,
    })
}

/// `Cow<'_, str>`
fn borrows(path: &TypePath) -> bool {
    path.path.segments.last().is_some_and(|last| match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .any(|argument| matches!(argument, GenericArgument::Lifetime(lifetime) if lifetime.ident != "static")),
        _ => false,
    })
}

/// A type of one value, in the `Option` or `Vec` of the parameter's own.
fn wrapped(argument: &Argument, one: &str) -> String {
    match argument.shape() {
        Shape::Optional | Shape::OptionalOptional => format!("Option<{one}>"),
        Shape::Many => format!("Vec<{one}>"),
        Shape::OptionalMany => format!("Option<Vec<{one}>>"),
        Shape::One | Shape::Bool => one.to_owned(),
    }
}

/// What to write for a type that no variable can hold: `String` for `str`.
pub(crate) fn sized(ty: &Type) -> Option<String> {
    match ungrouped(ty) {
        ty @ Type::Path(path) if path.qself.is_none() && !has_generics(ty) => match last_segment(ty)?.as_str() {
            "str" | "Path" | "OsStr" => Some(owned(ty)),
            _ => None,
        },
        ty @ Type::Slice(_) => Some(owned(ty)),
        Type::TraitObject(_) => Some("String".to_owned()),
        _ => None,
    }
}

fn has_generics(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Path(path) if path.path.segments.last().is_some_and(|last| !last.arguments.is_empty()))
}

/// What every command can be given, by the names that people know.
pub(crate) fn is_given(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|name| name == "Context" || name == "Effects")
}

fn has_reference(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Reference(_) => true,
        Type::Tuple(tuple) => tuple.elems.iter().any(has_reference),
        Type::Array(array) => has_reference(&array.elem),
        _ => false,
    }
}

/// What to take instead of a reference.
pub(crate) fn owned(borrowed: &Type) -> String {
    match ungrouped(borrowed) {
        Type::Slice(slice) => format!("Vec<{}>", owned(&slice.elem)),
        Type::Reference(reference) => owned(&reference.elem),
        other => match last_segment(other).as_deref() {
            Some("str") => "String".to_owned(),
            Some("Path") => "PathBuf".to_owned(),
            Some("OsStr") => "OsString".to_owned(),
            _ => written(other),
        },
    }
}

fn defaults(argument: &Argument, report: &mut Report) {
    let name = argument.ident.unraw();
    let one = written(argument.one());
    let default = DEFAULTS.iter().find_map(|key| argument.key(key));
    let required = argument.key("required").filter(|key| key.is_true());
    if let Some(list) = ["default_values_t", "default_values_os_t", "default_values", "default_values_os"]
        .iter()
        .find_map(|key| argument.key(key))
        && matches!(argument.shape(), Shape::One | Shape::Bool)
    {
        return one_default(argument, list, report);
    }
    if let (Some(default), Shape::Optional) = (default, argument.shape()) {
        let message = format!("with a default, an `Option<{one}>` is never `None`");
        return report.at(&default.name, &message, &format!("write `{name}: {one}`, or remove `{}`", default.name));
    }
    if let (Some(default), Some(required)) = (default, required) {
        let message = format!("what has a `{}` is not required", default.name);
        return report.at(&required.name, &message, "remove `required`");
    }
    if let (Some(config), Some(required)) = (argument.key("config"), required) {
        let message = format!("what has a `{}` is not required on the command line", config.name);
        return report.at(&required.name, &message, "remove `required`");
    }
    if let Some(optional) =
        argument.key("required").filter(|key| matches!(key.literal(), Some(Lit::Bool(on)) if !on.value))
        && argument.shape() == Shape::One
        && default.is_none()
        && !argument.has("config")
    {
        let message = format!("a `{one}` without a default is required: the function has no value without it");
        return report.at(&optional.name, &message, &format!("write `{name}: Option<{one}>`, and remove `required`"));
    }
    if let (Some(required), Shape::Optional) = (required, argument.shape()) {
        let message = format!("an `Option<{one}>` that is required is never `None`");
        return report.at(&required.name, &message, &format!("write `{name}: {one}`"));
    }
    let plain = argument.key("default_value").filter(|_| !argument.has_any(&["value_parser", "value_delimiter"]));
    if let Some(Lit::Str(text)) = plain.and_then(ArgKey::literal)
        && let Some(example) = refused(&one, &text.value())
    {
        let message = format!("`{}` is not a `{one}`", text.value());
        report.at(&text, &message, &format!("write a `{one}`, such as `default_value = \"{example}\"`"));
    }
}

/// ```ignore
/// #[arg(long, default_values_t = [1, 2])] x: u8
/// ```
fn one_default(argument: &Argument, list: &ArgKey, report: &mut Report) {
    let (name, one) = (argument.ident.unraw(), written(argument.one()));
    let singular = list.name.to_string().replace("values", "value");
    let first = match list.value().map(|value| value.into_iter().next()) {
        Some(Some(TokenTree::Group(group))) => segments(group.stream()).first().map(|first| written(&stream(first))),
        _ => None,
    };
    let value = first.unwrap_or_else(|| "…".to_owned());
    let message = format!("`{}` is a list of values, and `{one}` is one", list.name);
    report.at(&list.name, &message, &format!("write `{singular} = {value}`, or `{name}: Vec<{one}>`"));
}

/// Whether the text is no value of a type of the standard library; then, one that is.
fn refused(ty: &str, text: &str) -> Option<&'static str> {
    let wrong = match ty {
        "u8" => above(u8::MAX.into(), text),
        "u16" => above(u16::MAX.into(), text),
        "u32" => above(u32::MAX.into(), text),
        "u64" => above(u64::MAX.into(), text),
        "u128" => above(u128::MAX, text),
        "usize" => above(usize::MAX as u128, text),
        "i8" => beyond(i8::MAX.into(), text),
        "i16" => beyond(i16::MAX.into(), text),
        "i32" => beyond(i32::MAX.into(), text),
        "i64" => beyond(i64::MAX.into(), text),
        "i128" => beyond(i128::MAX, text),
        "isize" => beyond(isize::MAX as i128, text),
        "f32" | "f64" => text.parse::<f64>().is_err(),
        "bool" => text.parse::<bool>().is_err(),
        "char" => text.parse::<char>().is_err(),
        _ => false,
    };
    wrong.then_some(match ty {
        "bool" => "true",
        "char" => "a",
        "f32" | "f64" => "0.5",
        "u8" => "255",
        _ => "3",
    })
}

/// Whether the text is no number from 0 to `max`.
fn above(max: u128, text: &str) -> bool {
    !text.parse::<u128>().is_ok_and(|number| number <= max)
}

/// Whether the text is no number of the signed type that ends with `max`.
fn beyond(max: i128, text: &str) -> bool {
    !text.parse::<i128>().is_ok_and(|number| -1 - max <= number && number <= max)
}
