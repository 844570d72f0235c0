//! `#[provisioner::command]`: a function becomes a command.

mod check;
pub(crate) mod expand;
mod foreign;
mod model;
mod parse;
mod prelude;

pub(crate) use model::Function;

use crate::crate_state;
use crate::diagnostics::Report;
use crate::names::kebab;
use crate::options::{COMMAND, Options};
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;

fn is_compiler_or_test() -> bool {
    !proc_macro::is_available() || crate_state::is_compiler()
}

/// Parse, check, and where nothing is wrong, expand.
pub(crate) fn command(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let name = recover::keyword(&item).and_then(|(_, name)| name).map(|name| kebab(&name)).unwrap_or_default();
    let options = Options::parse(options, &COMMAND, &name, &mut report);
    let Some(command) = parse::command(options, item.clone(), &mut report) else {
        // In an editor, what is half typed is given back as it is: the body goes on to be completed.
        let stub = (recover::is_broken(&item) && is_compiler_or_test()).then(|| recover::stub(&item)).flatten();
        let item = stub.unwrap_or_else(|| recover::stripped(item));
        return quote!(#report #item);
    };
    check::check(&command, &mut report);
    // rustc says it best that two parameters have one name.
    if !report.is_empty() || command.has_parameter_twice() {
        let item = command.function.repaired();
        return quote!(#report #item);
    }
    expand::expand(&command)
}
