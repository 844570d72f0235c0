use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum KubeError {
    #[command_error(exit_code = 256)]
    //                          ^^^ error: `exit_code` is a number from 0 to 255
    //                              help: `exit_code = 4`
    //                              paste: over `exit_code = 256`
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
