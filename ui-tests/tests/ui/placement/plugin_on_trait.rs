/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub trait Aws {}
//  ^^^^^ error: struct
//        help: struct

pub struct Elsewhere;

impl Aws for Elsewhere {}
