//! From `main` to the command that was named, and back to an exit code.
//!
//! [`walk`] follows the arguments to a place. A place that is a command is built by [`leaf`] and called by [`run`]; any
//! other is shown by [`screen`].

mod again;
#[cfg(test)]
mod apply_tests;
mod builtin;
pub(crate) mod command;
#[cfg(feature = "completions")]
mod complete;
pub(crate) mod documents;
mod dry_run;
mod help;
#[cfg(test)]
mod json_tests;
mod mount;
pub(crate) mod panic;
mod plan;
#[cfg(test)]
mod plan_tests;
mod resolve;
mod run;
mod saved_plan;
mod scope;
#[cfg(test)]
mod tests;
mod variables;
mod wrong_value;

#[cfg(test)]
pub(crate) use run::run as run_in;

use crate::config::Sources;
use crate::context::Context;
use crate::effects::Effects;
use crate::environment::Environment;
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::machine::Machine;
use crate::modifiers::Modifiers;
use crate::output::{Output, Sink};
use crate::program::Program;
use crate::registry::{CommandDef, PluginDef, Registry, States};
use crate::signals;

#[cfg(any(test, feature = "testing"))]
pub(crate) use run::run as run_app;

/// Runs the program that was linked, with the arguments it was started with: what `provisioner::main!()` does.
///
/// A `main` of one's own calls it:
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     provisioner::run(provisioner::link_plugins!())
/// }
/// ```
#[must_use = "it is the exit code: write `fn main() -> std::process::ExitCode`"]
pub fn run(program: Program) -> std::process::ExitCode {
    run_mounted(program, "")
}

/// The same, with the commands of one plugin at the top: what `provisioner::main!(root = "…")` does.
pub fn run_mounted(program: Program, root: &'static str) -> std::process::ExitCode {
    let environment = Environment::Process;
    let output = Output::new(Sink::default(), environment.clone());
    let app = App {
        program,
        root,
        registry: Registry::linked(),
        environment,
        output,
        machine: Machine::default(),
        #[cfg(any(test, feature = "testing"))]
        states: Vec::new(),
    };
    signals::install();
    let code = run::run(&app, std::env::args_os().skip(1).collect());
    // A shell whose loop runs this program stops the loop where it died of the signal.
    signals::end_if_requested();
    code.into()
}

/// A program with everything it is given: the real one, or a test's.
#[derive(Debug)]
pub(crate) struct App<'r> {
    pub(crate) program: Program,
    /// The plugin whose commands are at the top; empty where none is.
    pub(crate) root: &'static str,
    pub(crate) registry: Registry<'r>,
    pub(crate) environment: Environment,
    pub(crate) output: Output,
    pub(crate) machine: Machine,
    /// States in the place of those that commands would make.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) states: Vec<std::sync::Arc<dyn std::any::Any + Send + Sync>>,
}

/// What one call is given once the modifiers are known.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) context: Context,
    pub(crate) effects: Effects,
}

impl App<'_> {
    /// What a command is given once the modifiers are known.
    pub(crate) fn session(&self, modifiers: Modifiers) -> Session {
        self.session_on(modifiers, self.machine.clone())
    }

    /// The same on another machine: one that is locked starts some queries otherwise.
    fn session_on(&self, modifiers: Modifiers, machine: Machine) -> Session {
        let mut output = self.output.clone();
        output.configure(&modifiers);
        self.session_of(modifiers, output, machine)
    }

    /// The same with an output that was configured already.
    fn session_of(&self, modifiers: Modifiers, output: Output, machine: Machine) -> Session {
        let machine = if modifiers.plan_out.is_some() { machine.keeping_answers(Vec::new()) } else { machine };
        let context = Context::new(self.program, self.environment.clone(), modifiers, output, machine);
        let effects = Effects::new(context.machine.clone(), context.output.clone(), context.modifiers.dry_run);
        Session { context, effects }
    }

    /// What commands find made already.
    fn states(&self) -> States {
        #[cfg(any(test, feature = "testing"))]
        return States::replaced(self.states.clone());
        #[cfg(not(any(test, feature = "testing")))]
        States::default()
    }

    /// Where the configuration comes from.
    pub(crate) fn sources(&self, modifiers: &Modifiers) -> Sources {
        Sources::new(&self.program, &self.environment, modifiers.config.as_deref())
    }

    /// The plugins in the menu, by name: those that the configuration does not switch off.
    pub(crate) fn enabled_plugins(&self, modifiers: &Modifiers) -> Vec<PluginDef> {
        let sources = self.sources(modifiers).for_every_plugin();
        let mut plugins = Vec::new();
        for (_, plugin) in self.registry.sorted_plugins() {
            if sources.disabled(&plugin.section()).is_none() {
                plugins.push(plugin);
            }
        }
        plugins
    }

    /// The packages that the binary's manifest names and that registered no plugin.
    pub(crate) fn silent_packages(&self) -> Vec<&'static str> {
        let registered = self.registry.sorted_plugins();
        let mut silent = Vec::new();
        for package in self.program.linked {
            if registered.iter().all(|(_, plugin)| plugin.package != *package) {
                silent.push(*package);
            }
        }
        silent
    }

    /// What `version` and `--version` print.
    fn show_version(&self, output: &Output) {
        show_version(output, self.program.name, self.program.version);
    }
}

/// The `version` command that every plugin has.
fn version_command() -> CommandDef {
    CommandDef::new(
        "version",
        "Print the version of this plugin",
        |command| command,
        |call, _| {
            show_version(&call.context.output, call.plugin.name, call.plugin.version);
            Ok(ExitCode::SUCCESS)
        },
    )
}

fn show_version(output: &Output, name: &str, version: &str) {
    output.result(
        || Json::object().with("name", name).with("version", version),
        |output| output.line(format_args!("{name} {version}")),
    );
}
