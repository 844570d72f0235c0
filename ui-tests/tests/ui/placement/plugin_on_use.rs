#[provisioner::plugin(name = "aws")]
pub use std::string::String as Aws;
//  ^^^ error: struct
//      help: struct

pub fn elsewhere() -> Aws {
    Aws::new()
}
