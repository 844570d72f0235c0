use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", author = "me", long_about = "x", subcommand_required = true, config = "a.yaml", prefix = "a")]
//                                  ^^^^^^ error: `plugin` has no option `author`
//                                         help: `plugin`
//                                                 ^^^^^^^^^^ error: `plugin` has no option `long_about`
//                                                            help: `plugin`
//                                                                   ^^^^^^^^^^^^^^^^^^^ error: `plugin` has no option `subcommand_required`
//                                                                                       help: `plugin`
//                                                                                               ^^^^^^ error: `plugin` has no option `config`
//                                                                                                      help: `config_file`
//                                                                                                                  ^^^^^^ error: `plugin` has no option `prefix`
//                                                                                                                         help: `plugin`
pub struct Aws;

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
