use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_on_a_field.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// What several commands take
#[derive(Args)]
pub struct Place {
    /// The region
    #[arg(long, config = region)]
//              ^^^^^^ error: `config` goes on a parameter of a command or on a field of a group
//                     help: `#[arg(long, config = region)] region: String`
    pub region: String,
    /// The zone
    #[arg(long)]
    pub zone: Option<String>,
}

/// Says hello
#[provisioner::command]
fn hello(
    #[command(flatten)] place: Place,
) {
    let _ = (place.region, place.zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
