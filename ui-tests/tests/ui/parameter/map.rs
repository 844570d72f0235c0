use provisioner::prelude::*;
use std::collections::HashMap;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Tags
#[provisioner::command]
fn tag(
    /// Which
    tags: HashMap<String, String>,
//        ^^^^^^^^^^^^^^^^^^^^^^^ error: `HashMap<String, String>`
//                                help: `tags: Vec<String>`
) {
    let _ = tags.len();
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    tag(HashMap::new());
}
