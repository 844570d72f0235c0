//! The embedded configuration file while compiling: one error a mistake, and the schema's opinion of the same files.

#![allow(missing_docs, reason = "the fields are there to be read from files")]

mod package;
mod schema;
mod source;
mod table;
mod validator;

use package::Package;
use provisioner::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZeroU32;
use std::time::Duration;
use table::{BAD, GOOD};

include!("demo.rs");

/// The plugin of this file, with another configuration file.
fn plugin(file: &str) -> String {
    let uses =
        "use std::collections::{BTreeMap, BTreeSet, HashMap};\nuse std::num::NonZeroU32;\nuse std::time::Duration;\n";
    format!("{uses}{}", include_str!("demo.rs").replace("tests/embedded_config/base.yaml", &format!("files/{file}")))
}

#[test]
fn every_mistake_is_one_error_with_file_line_column_and_key() {
    let mut package = Package::new("embedded-config");
    for case in BAD {
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
    for case in BAD {
        let place = format!("files/{}.yaml:{}: ", case.name, case.place);
        let good = matches!(&errors[case.name][..], [(text, line)]
            if text.contains(&place) && case.says.iter().all(|part| text.contains(part)) && !line.is_empty());
        if !good {
            wrong.push(format!("{} ({}): {:#?}", case.name, case.place, errors[case.name]));
        }
    }
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
    assert!(BAD.len() >= 40 && GOOD.len() >= 10);
}
