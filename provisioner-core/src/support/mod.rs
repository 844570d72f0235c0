//! Library code that expansions call: the macros write as little as they can, and this is the rest.

mod arguments;
#[cfg(feature = "async")]
mod block_on;
mod configured;
mod parsed;
mod plain;
mod plugin;
mod questions;
mod register;
mod repeated;
mod verdicts;

pub use arguments::{absent, has_value, is_given, missing, refused};
#[cfg(feature = "async")]
pub use block_on::block_on;
pub use configured::{Pick, picks};
pub use parsed::{Choose, Parsed, parsers, taken};
pub use plain::{Number, Plain, Take, takes};
pub use plugin::{Chain, Group, InCrate, Plugin, load_config};
pub use questions::{Ask, Otherwise};
pub use repeated::{Names, Own, own_id, own_long, own_short};
pub use verdicts::{ByValue, Here, Reference, any, groups, injectable, parsable};
