use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Cluster;

/// Lists them
#[provisioner::command]
fn list() -> Result<Data<Vec<Cluster>>> {
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `Vec<Cluster>` cannot be given as data
//                                      help: `#[derive(Serialize)]` on `Cluster`
    Ok(Data::new(vec![Cluster]))
}

pub fn elsewhere() -> bool {
    list().is_ok()
}

pub fn main() {}
