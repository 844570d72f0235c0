/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub mod aws {
//  ^^^ error: struct
//      help: struct
    pub fn hello() {}
}

pub fn elsewhere() {
    aws::hello();
}
