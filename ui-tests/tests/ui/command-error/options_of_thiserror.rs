use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum Wrong {
    #[command_error("it failed")]
//                  ^^^^^^^^^^^ error: `command_error` takes options by name
//                              help: `code = "it failed"`
    A,
    #[command_error(exit = 3)]
//                  ^^^^ error: `command_error` has no option `exit`
//                       help: `exit_code`
    B,
    #[command_error(code = 4)]
//                         ^ error: `code` is a text in quotes
//                           help: `code = "unreachable"`
    C,
    #[command_error(exit_code = "4")]
//                              ^^^ error: `exit_code` is a number from 0 to 255
//                                  help: `exit_code = 4`
    D,
    #[command_error(help)]
//                  ^^^^ error: `help` has no value
//                       help: `help = "is the VPN on?"`
    E,
    #[command_error(message = "x")]
//                  ^^^^^^^ error: `command_error` has no option `message`
//                          help: `command_error`
    F,
}

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("wrong")
    }
}

impl std::error::Error for Wrong {}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
