//! The options of our attributes: `name = "deploy", group = Cluster, hidden`, read against a table of the legal ones.

mod parse;
mod table;
mod unknown;
mod value;

pub(crate) use parse::{Options, attribute_span, segments};
pub(crate) use table::{COMMAND, COMMAND_ERROR, CONFIG, GROUP, MAIN, PLUGIN, STATE};
