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
