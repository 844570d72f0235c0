//! A small crate that keeps the rules, and what each rule says when a line of it breaks it.

use super::drawing::Drawing;
use super::rules::violations;
use super::tree::Sources;

const DRAWING: &str = "
## The floors

```text
lib.rs prelude — the public API
runtime/ [runtime] — what runs
registry/ — what is linked in
effects/ — changes
context/ — reads
process/ prompt/ — parts of it
config/ — layers
error — what everything stands on
```
";

const GOOD: &[(&str, &str)] = &[
    (
        "lib.rs",
        "mod config; mod context; mod effects; mod error; pub mod prelude; mod process; mod prompt; mod registry;
         #[cfg(feature = \"runtime\")] mod runtime;
         pub use error::Error; pub use context::Context;",
    ),
    ("prelude.rs", "pub use crate::error::Error;"),
    ("runtime/mod.rs", "mod run; use crate::registry::Registry; pub(crate) fn run(_: &Registry) {}"),
    ("runtime/run.rs", "use super::run; #[cfg(test)] mod tests { use crate::runtime::*; }"),
    ("registry/mod.rs", "use crate::config::layers::Loaded; pub struct Registry(Loaded);"),
    ("effects/mod.rs", "use crate::process::Invocation; pub struct Effects(Invocation);"),
    (
        "context/mod.rs",
        "use crate::{prompt::Prompt, process::{self, Invocation}}; pub struct Context(Prompt, Invocation);",
    ),
    ("process/mod.rs", "mod invocation; pub use invocation::Invocation;"),
    ("process/invocation.rs", "pub struct Invocation; impl Invocation { pub fn run(&self) { crate::error::raise() } }"),
    ("prompt/mod.rs", "pub struct Prompt;"),
    ("config/mod.rs", "pub(crate) mod layers; #[cfg(test)] mod tests;"),
    ("config/layers.rs", "use crate::error::Error; pub struct Loaded(Error);"),
    ("config/tests.rs", "use crate::registry::Registry; use clap::Command;"),
    ("error.rs", "pub struct Error; pub fn raise() {}"),
];

/// What is wrong with the small crate when a line is added to one of its files.
fn broken_by(file: &str, line: &str) -> Vec<String> {
    let mut sources = GOOD.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect::<Sources>();
    sources.get_mut(file).expect("a file of the small crate").push_str(&format!("\n{line}\n"));
    violations(&sources, &Drawing::read(DRAWING)).into_iter().collect()
}

#[test]
fn a_crate_that_keeps_the_rules_is_left_alone() {
    assert_eq!(broken_by("error.rs", ""), [""; 0]);
}

#[test]
fn rule_1_a_thing_is_imported_from_the_floor_that_defines_it() {
    let expected = ["1: process/invocation.rs imports `crate::Error`, which error.rs defines"];
    assert_eq!(broken_by("process/invocation.rs", "use crate::{Error as Failure};"), expected);
    assert_eq!(broken_by("process/invocation.rs", "fn fails() -> crate::Error { todo!() }"), expected);
    let passed_on = broken_by("config/layers.rs", "pub use crate::error::raise;");
    assert_eq!(passed_on, [""; 0]);
    let expected = ["1: prompt/mod.rs imports `crate::prelude::Error`, which error.rs defines"];
    assert!(
        broken_by("prompt/mod.rs", "use crate::prelude::*; fn f(_: crate::prelude::Error) {}")
            .contains(&expected[0].into())
    );
}

#[test]
fn rule_2_no_floor_imports_a_higher_one() {
    let expected = ["2: context is in a circle", "2: context/mod.rs climbs to effects/mod.rs for `Effects`"];
    let found = broken_by("context/mod.rs", "use crate::effects::Effects;");
    assert!(found.contains(&expected[1].to_owned()), "{found:?}");
    for nested in [
        "mod inner { use super::super::registry; }",
        "fn body() { crate::registry::open() }",
        "macro_rules! m { () => { $crate::registry::open() } }",
        "use crate::{error::{self}, registry::{Registry as _}};",
    ] {
        let found = broken_by("error.rs", nested);
        assert!(
            found.iter().any(|line| line.starts_with("2: error.rs climbs to registry/mod.rs")),
            "{nested}: {found:?}"
        );
    }
}

#[test]
fn rule_2_a_re_export_does_not_hide_a_climb() {
    let found = broken_by("error.rs", "use crate::Context;");
    assert!(found.contains(&"2: error.rs climbs to context/mod.rs for `Context`".to_owned()), "{found:?}");
}

#[test]
fn rule_2_floors_of_one_line_form_no_circle() {
    assert_eq!(broken_by("prompt/mod.rs", "use crate::process::Invocation;"), [""; 0]);
    let mut sources = GOOD.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect::<Sources>();
    sources.get_mut("prompt/mod.rs").expect("a file").push_str("use crate::process::Invocation;");
    sources.get_mut("process/mod.rs").expect("a file").push_str("use crate::prompt::Prompt;");
    let found = violations(&sources, &Drawing::read(DRAWING));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["2: process is in a circle", "2: prompt is in a circle"]);
}

#[test]
fn rule_2_effects_hold_parts_and_not_the_context() {
    let found = broken_by("effects/mod.rs", "use crate::context::Context;");
    assert_eq!(found, ["2: effects/mod.rs knows the context instead of its parts"]);
}

#[test]
fn rule_3_the_configuration_knows_neither_registry_nor_clap() {
    assert_eq!(broken_by("config/layers.rs", "fn f(_: &clap::ArgMatches) {}"), ["3: config/layers.rs names clap"]);
    assert_eq!(broken_by("config/layers.rs", "use clap::Command;"), ["3: config/layers.rs names clap"]);
    let found = broken_by("config/layers.rs", "use super::super::registry::Registry;");
    assert!(found.contains(&"3: config/layers.rs climbs to registry/mod.rs for `Registry`".to_owned()), "{found:?}");
}

#[test]
fn rule_4_the_wall_is_made_of_modules() {
    let blanket = "#![cfg_attr(not(feature = \"runtime\"), allow(dead_code))]";
    let mut sources = GOOD.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect::<Sources>();
    sources.insert("error.rs".into(), format!("{blanket} pub struct Error; pub fn raise() {{}}"));
    let found = violations(&sources, &Drawing::read(DRAWING));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["4: error.rs allows lints as a whole"]);
    let open = GOOD[0].1.replace("#[cfg(feature = \"runtime\")]", "");
    sources.insert("error.rs".into(), "pub struct Error; pub fn raise() {}".into());
    sources.insert("lib.rs".into(), open);
    let found = violations(&sources, &Drawing::read(DRAWING));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["4: `mod runtime` is not behind the feature `runtime`"]);
}

#[test]
fn rule_5_an_inherent_implementation_is_beside_its_type() {
    assert_eq!(broken_by("process/mod.rs", "impl Invocation { fn more(&self) {} }"), [""; 0]);
    let found = broken_by("context/mod.rs", "impl Invocation { fn more(&self) {} }");
    assert_eq!(found, ["5: context/mod.rs implements `Invocation`, a type of process/invocation.rs"]);
    assert_eq!(broken_by("context/mod.rs", "impl Clone for Invocation { fn clone(&self) -> Self { Self } }"), [""; 0]);
}
