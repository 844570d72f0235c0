use std::fmt;

#[derive(Debug, provisioner::CommandError)]
#[command_error(code = "missing")]
//              ^^^^ error: `code` belongs to a variant
//                   help: above the variant
pub enum KubeError {
    Missing,
}

impl fmt::Display for KubeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no cluster")
    }
}

impl std::error::Error for KubeError {}

pub fn elsewhere(error: &KubeError) -> &str {
    provisioner::CommandError::code(error)
}

pub fn main() {}
