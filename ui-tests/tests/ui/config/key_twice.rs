/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "key_twice.yaml")]
//                                                ^^^^^^^^^^^^^^^^ error: key_twice.yaml:2:1: the key `region` is there twice
//                                                                 help: keep one
pub struct Aws {
    /// The region
    pub region: String,
}
