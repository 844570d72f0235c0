//! Contexts for this crate's own tests.

use crate::context::Context;
use crate::effects::Effects;
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
    let program = Program { name: "demo", version: "1.0.0", linked: &[], about: "" };
    Context::new(program, environment, modifiers, output, machine)
}

/// The effects of a call with this context.
pub(crate) fn effects(context: &Context) -> Effects {
    Effects::new(context.machine.clone(), context.output.clone(), context.modifiers.dry_run)
}

/// The document that a program printed under `--format json`: the only thing on stdout, and as its schema says.
#[track_caller]
pub(crate) fn document(stdout: &str) -> serde_json::Value {
    let document = serde_json::from_str(stdout).unwrap_or_else(|error| panic!("not one document: {error}\n{stdout}"));
    judge(&document, "output.json");
    document
}

/// Fails where a document is not as one of the schemas says that are in the repository.
#[track_caller]
pub(crate) fn judge(document: &serde_json::Value, schema: &str) {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    for (name, text) in [
        ("output.json", include_str!("../schema/output.json")),
        ("plan.json", include_str!("../schema/plan.json")),
        ("plan-file.json", include_str!("../schema/plan-file.json")),
    ] {
        compiler.add_resource(name, serde_json::from_str(text).expect("the schema is JSON")).expect("it can be read");
    }
    let index = compiler.compile(schema, &mut schemas).expect("the schema is a schema");
    if let Err(error) = schemas.validate(document, index) {
        panic!("{error:#}\n{document:#}");
    }
}
