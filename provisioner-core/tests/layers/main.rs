//! The floors of the crate: the imports of every file are read, and the rules of `ARCHITECTURE.md` are put to them.

mod drawing;
mod fixtures;
mod imports;
mod rules;
mod surface;
mod tree;

use drawing::Drawing;
use rules::violations;
use std::collections::BTreeSet;
use std::path::Path;
use tree::{Sources, sources_below};

/// What breaks a rule today, as the test words it. It only ever gets shorter: an entry that no longer holds fails.
const KNOWN: &[&str] = &[
    "4: `mod effects` allows lints as a whole",
    "4: `mod files` allows lints as a whole",
    "4: `mod json` allows lints as a whole",
    "4: `mod machine` allows lints as a whole",
    "4: `mod output` allows lints as a whole",
    "4: `mod prompt` allows lints as a whole",
    "5: config/display.rs implements `LoadedConfig`, a type of config/layers/load.rs",
];

fn drawing() -> Drawing {
    Drawing::read(include_str!("../../../ARCHITECTURE.md"))
}

fn product() -> Sources {
    sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

#[test]
fn no_file_of_the_crate_breaks_a_rule() {
    let found = violations(&product(), &drawing());
    let known = KNOWN.iter().map(|line| (*line).to_owned()).collect::<BTreeSet<_>>();
    let new = found.difference(&known).cloned().collect::<Vec<_>>();
    assert!(new.is_empty(), "\n{}", new.join("\n"));
    let stale = known.difference(&found).cloned().collect::<Vec<_>>();
    assert!(stale.is_empty(), "these hold now, remove them from the list:\n{}", stale.join("\n"));
}

#[test]
fn every_floor_of_the_drawing_is_in_the_crate() {
    let files = product();
    let there = files.keys().map(|file| rules::floor(file)).collect::<BTreeSet<_>>();
    let missing = drawing().floors().filter(|floor| !there.contains(floor)).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(missing, [""; 0], "drawn in ARCHITECTURE.md, but not there");
}
