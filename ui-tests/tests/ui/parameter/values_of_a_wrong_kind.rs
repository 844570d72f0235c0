use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command]
fn a(
    /// X
    #[arg(long, default_value = 8080)]
//                              ^^^^ error: `default_value` is a text in quotes
//                                   help: `default_value_t = 8080`
    x: String,
) {
    let _ = x;
}

/// B
#[provisioner::command]
fn b(
    /// X
    #[arg(long, value_name = NAME)]
    x: String,
) {
    let _ = x;
}

/// C
#[provisioner::command]
fn c(
    /// X
    #[arg(long, help = 'x')]
//                     ^^^ error: `help` is a text in quotes
//                         help: `help = "x"`
    x: String,
) {
    let _ = x;
}

/// D
#[provisioner::command]
fn d(
    /// X
    #[arg(long, alias = 3)]
//                      ^ error: `alias` is a text in quotes
//                        help: `alias = "other"`
    x: String,
) {
    let _ = x;
}

/// E
#[provisioner::command]
fn e(
    /// X
    #[arg(long, env = 3)]
//                    ^ error: `env` is a text in quotes
//                      help: `env = "X"`
    x: String,
) {
    let _ = x;
}

/// F
#[provisioner::command]
fn f(
    /// X
    #[arg(long, default_value)]
//              ^^^^^^^^^^^^^ error: `default_value` has no value
//                            help: `default_value = "eu-1"`
    x: String,
) {
    let _ = x;
}

/// G
#[provisioner::command]
fn g(
    /// X
    #[arg(long, value_delimiter = ",")]
//                                ^^^ error: `value_delimiter` is a character in quotes
//                                    help: `value_delimiter = ','`
    x: Vec<String>,
) {
    let _ = x;
}

/// H
#[provisioner::command]
fn h(
    /// X
    #[arg(long, num_args = "2")]
//                         ^^^ error: `num_args` is a number or a range
//                             help: `num_args = 2`
    x: Vec<String>,
) {
    let _ = x;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
