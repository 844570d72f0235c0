use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[instrument]
//^^^^^^^^^^ rustc: cannot find attribute `instrument`
#[provisioner::group]
pub struct Cluster {
    /// Where
    #[arg(long)]
    pub zone: Option<u8>,
}
