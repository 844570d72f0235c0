//! Reads the function.

use super::model::State;
use crate::command::Function;
use crate::diagnostics::Report;
use crate::options::Options;
use crate::recover;
use proc_macro2::TokenStream;

/// `None` where the item is not a function; the error is in the report.
pub(crate) fn state(options: Options, item: TokenStream, report: &mut Report) -> Option<State> {
    if let Some((keyword, _)) = recover::keyword(&item).filter(|(keyword, _)| keyword != "fn") {
        let help = "write it on the function that makes the value: `fn client(ctx: &Context) -> Result<Client>`";
        report.at(&keyword, "`#[provisioner::state]` goes on a function", help);
        return None;
    }
    match syn::parse2::<Function>(item.clone()) {
        Ok(mut function) => {
            recover::repeated(&mut function.attributes, "state", report);
            Some(State { options, function })
        }
        Err(error) => {
            // What rustc cannot read either it has reported already.
            if !recover::is_broken(&item) {
                report.push(error);
            }
            None
        }
    }
}
