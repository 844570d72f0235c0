use std::fmt;

#[derive(Debug, provisioner::CommandError)]
pub enum KubeError {
    #[command_error(help = "ask {nmae}")]
    //                           ^^^^ rustc: cannot find value `nmae`
    Missing {
        name: String,
    },
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
