use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes a cloud
#[provisioner::command(confirm = "Delete {name}?", in_calls)]
//                                                 ^^^^^^^^ error: `in_calls` asks and warns with the context
//                                                          help: `ctx: &Context`
fn delete(name: String) -> Result<()> {
    drop(name);
    Ok(())
}

pub fn elsewhere() -> Result<()> {
    delete(String::new())
}
