pub fn elsewhere() {
    /// Manages clouds
    #[provisioner::plugin(name = "aws")]
    pub struct Aws;
//             ^^^ error: crate
//                 help: root
    let _ = Aws;
}
