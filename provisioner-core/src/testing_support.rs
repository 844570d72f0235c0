//! Contexts for this crate's own tests.

use crate::context::Context;
use crate::environment::Environment;
use crate::machine::Machine;
use crate::modifiers::Modifiers;
use crate::output::{Output, Sink};
use crate::program::Program;

pub(crate) fn context(sink: Sink) -> Context {
    with(sink, Modifiers::default(), Machine::default())
}

pub(crate) fn dry_run(sink: Sink) -> Context {
    with(sink, Modifiers { dry_run: true, ..Modifiers::default() }, Machine::default())
}

pub(crate) fn with(sink: Sink, modifiers: Modifiers, machine: Machine) -> Context {
    let environment = Environment::Fixed(std::collections::BTreeMap::new());
    let mut output = Output::new(sink, environment.clone());
    output.configure(&modifiers);
    let program = Program { name: "demo", version: "1.0.0", linked: &[] };
    Context::new(program, environment, modifiers, output, machine)
}

/// The document that a program printed under `--format json`: the only thing on stdout, and as its schema says.
#[track_caller]
pub(crate) fn document(stdout: &str) -> serde_json::Value {
    let document = serde_json::from_str(stdout).unwrap_or_else(|error| panic!("not one document: {error}\n{stdout}"));
    let schema = serde_json::from_str(include_str!("../schema/output.json")).expect("the schema is JSON");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("output.json", schema).expect("the schema can be read");
    let index = compiler.compile("output.json", &mut schemas).expect("the schema is a schema");
    if let Err(error) = schemas.validate(&document, index) {
        panic!("{error:#}\n{stdout}");
    }
    document
}
