//! The configuration at run time, from the command line down: what is loaded, what is refused, what is written.

mod advice;
mod bad_variables;
mod changes;
mod commands;
mod demo;
mod documents;
mod edit;
pub(crate) mod fixture;
mod fuzz;
mod generated;
mod killed;
mod layers;
mod mistakes;
mod random;
mod robust;
mod schema;
mod secrets;
mod skip;
mod switch;
#[path = "../../../tests/embedded_config/validator.rs"]
mod validator;
mod vault;
