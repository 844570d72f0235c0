use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum KubeError {
    #[command_error(transparent)]
    Missing,
//  ^^^^^^^ error: `Missing` is `transparent` and has not exactly one field
//          help: the one error that speaks for it
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
