//! The embedded configuration file while compiling: one error each, the same words at the terminal, and the schema's
//! opinion of the same files.

#![allow(missing_docs, reason = "the fields are there to be read from files")]

mod package;
mod schema;
mod source;
mod table;
#[cfg(feature = "testing")]
mod terminal;
mod validator;

use package::Package;
use provisioner::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZeroU32;
use std::time::Duration;
use table::{BAD, BAD_EMBEDDED, Bad, GOOD};

include!("demo.rs");

/// The plugin of this file, with another configuration file.
fn plugin(file: &str) -> String {
    let uses =
        "use std::collections::{BTreeMap, BTreeSet, HashMap};\nuse std::num::NonZeroU32;\nuse std::time::Duration;\n";
    format!("{uses}{}", include_str!("demo.rs").replace("tests/embedded_config/base.yaml", &format!("files/{file}")))
}

/// What an author may do besides.
const FOR_AUTHORS: [&str; 3] = ["", ", or `#[serde(default)]` on the field", ", or make the type an `Option`"];

/// What the compiler says that the table does not.
fn disagreement(case: &Bad, errors: &[(String, String)]) -> Option<String> {
    let says = |more: &&str| {
        let Bad { name, place, message, help, .. } = case;
        format!("files/{name}.yaml:{place}: {message}\n= help: {help}{more}")
    };
    // rustc's own words before the message of a constant that panics.
    let text = |text: &str| text.strip_prefix("evaluation panicked: ").unwrap_or(text).to_owned();
    match errors {
        [(said, line)] if !line.is_empty() && FOR_AUTHORS.iter().any(|more| says(more) == text(said)) => None,
        _ => Some(format!("{}: expected {:?}, the compiler said {errors:#?}", case.name, says(&""))),
    }
}

#[test]
fn every_error_of_a_file_is_one_error_of_the_compiler() {
    let mut package = Package::new("embedded-config");
    for case in BAD.iter().chain(BAD_EMBEDDED) {
        package.write(&format!("files/{}.yaml", case.name), case.edit.text());
        package.example(case.name, &plugin(&format!("{}.yaml", case.name)));
    }
    for (name, edit) in GOOD {
        package.write(&format!("files/good_{name}.yaml"), edit.text());
        package.example(&format!("good_{name}"), &plugin(&format!("good_{name}.yaml")));
    }
    for case in source::CASES {
        case.add_to(&mut package);
    }
    let errors = package.check();
    let mut wrong = Vec::new();
    wrong.extend(BAD.iter().chain(BAD_EMBEDDED).filter_map(|case| disagreement(case, &errors[case.name])));
    for (name, _) in GOOD {
        let said = &errors[&format!("good_{name}")];
        if !said.is_empty() {
            wrong.push(format!("good_{name}: {said:#?}"));
        }
    }
    for case in source::CASES {
        if let Err(said) = case.judge(&errors) {
            wrong.push(said);
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_tables_are_as_large_as_they_are_meant_to_be() {
    assert!(BAD.len() >= 60 && GOOD.len() >= 10, "{}", BAD.len());
}
