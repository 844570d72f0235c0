use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum KubeError {
    Missing,
    #[command_error(code = "missing")]
    //                     ^^^^^^^^^ error: `missing` is the code of `Missing` as well
    //                               help: a code of its own
    Gone,
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
