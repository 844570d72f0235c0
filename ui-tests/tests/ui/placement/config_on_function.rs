/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The retries
#[provisioner::config]
pub fn retry() {}
//  ^^ error: struct
//     help: `#[provisioner::command]`

pub fn elsewhere() {
    retry();
}
