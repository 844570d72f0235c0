//! What is allowed in a dry run: what leaves nothing behind, and what was declared.

use crate::world::{Claim, World};

pub(crate) fn claims() -> Vec<(String, Claim)> {
    let claims: [(&str, fn()); 1] = [("the plan says nothing about what enforces it", nothing_to_say)];
    claims.map(|(name, claim)| (name.to_owned(), Box::new(claim) as Claim)).into()
}

fn nothing_to_say() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "version"]).well();
    assert_eq!(ended.stdout(), "lock 0.1.0\n");
}
