/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "key_twice.yaml")]
//                                                ^^^^^^^^^^^^^^^^ error: key_twice.yaml:2:1: duplicate key `region`
//                                                                 help: it is first in line 1: keep one
pub struct Aws {
    /// The region
    pub region: String,
}
