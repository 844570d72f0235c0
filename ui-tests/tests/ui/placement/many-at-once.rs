use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub enum Aws {
//  ^^^^ error: struct
//       help: `pub struct Aws
    /// One
    One,
}

/// Says hello
#[provisioner::command]
pub struct Hello;
//  ^^^^^^ error: `#[provisioner::command]` goes on a function
//         help: function

/// The clusters
#[provisioner::group]
pub fn cluster() {}
//  ^^ error: `#[provisioner::group]` goes on a struct
//     help: `#[provisioner::command]`

/// The retries
#[provisioner::config]
pub mod retry {}
//  ^^^ error: `#[provisioner::config]` goes on a struct or an enum
//      help: write it on the type whose fields

pub fn elsewhere(ctx: &Context) -> (Aws, Hello) {
    let _ = ctx;
    cluster();
    (Aws::One, Hello)
}
