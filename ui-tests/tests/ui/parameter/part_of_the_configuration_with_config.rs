use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "part_of_the_configuration_with_config.yaml")]
pub struct Aws {
    /// The network
    pub net: Net,
}

/// The network
#[provisioner::config]
pub struct Net {
    /// The port
    pub port: u16,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// The network
    #[arg(long, config = net)]
    network: Net,
//           ^^^ error: `Net` is a part of the configuration
//               help: `config: &Aws`
) {
    let _ = network;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
