use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Client;

#[provisioner::state]
fn client<T>() -> Result<Client> {
    //    ^ error: a state is not generic
    //      help: one function makes one type
    Ok(Client)
}

pub fn elsewhere() -> bool {
    client::<u8>().is_ok()
}

pub fn main() {}
