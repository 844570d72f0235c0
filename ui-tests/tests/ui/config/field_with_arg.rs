/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "field_with_arg.yaml")]
pub struct Aws {
    /// The region
    #[arg(long)]
//    ^^^ error: `#[arg(…)]` goes on a parameter
//        help: config
    pub region: String,
}
