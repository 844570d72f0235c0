use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum KubeError {
    #[command_error(exitcode = 4)]
    //              ^^^^^^^^ error: `command_error` has no option `exitcode`
    //                       help: did you mean `exit_code`
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
