/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws(pub String);
//            ^^^^^^^^^^^^ error: the keys of a configuration have names
//                         help: name

pub fn elsewhere() -> Aws {
    Aws(String::new())
}
