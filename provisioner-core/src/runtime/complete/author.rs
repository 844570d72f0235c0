//! Asks the completer of a plugin. It has little time, changes nothing, as a command under `--dry-run`, and whatever it
//! does costs its own answers only: it may hang, panic, print, ask, write or end the program.

mod cache;
mod ending;
mod silence;

use super::Question;
use super::values::Values;
use crate::config::Sources;
use crate::context::Context;
use crate::environment::Environment;
use crate::error::Result;
use crate::machine::Machine;
use crate::modifiers::Modifiers;
use crate::output::{Output, Sink};
use crate::process::end_descendants;
use crate::program::Program;
use crate::registry::{Candidate, Complete, Completing, PluginDef};
use crate::runtime::dry_run::under_lock;
use crate::runtime::panic;
use crate::runtime::run::lenient_modifiers;
use cache::Cache;
use std::cell::OnceCell;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a completer may take: beyond it a person waits.
const BUDGET: Duration = Duration::from_millis(150);

/// What the completer of the argument `id` answers.
pub(super) fn ask(
    values: &Values<'_>,
    plugin: &PluginDef,
    complete: Complete,
    id: &str,
    begun: &str,
) -> Vec<Candidate> {
    let Question { app, reasons, stdout } = values.question;
    let because = |why: String| values.question.because(|| format!("the completer of `{id}` {why}"));
    let asked = Asked {
        plugin: *plugin,
        complete,
        typed: values.typed.to_vec(),
        current: begun.to_owned(),
        program: app.program,
        environment: app.environment.clone(),
        modifiers: Modifiers { non_interactive: true, ..lenient_modifiers(values.tokens) },
        machine: app.machine.clone(),
    };
    let cache = Cache::new(values, plugin, id, begun);
    // Who looks for an error wants to see it again.
    if let Some(known) = cache.as_ref().and_then(Cache::read).filter(|_| reasons.is_none()) {
        return known;
    }
    stdout.get_or_init(|| if app.output.is_real() { silence::begin(reasons.is_some()) } else { None });
    let answered = under_lock(app, &|_| None, |machine| Asked { machine, ..asked }.wait(app.output.is_real()));
    let (ended, verdict) = match answered {
        Ok(answered) => answered,
        Err(error) => {
            because(format!("cannot be run: {error}"));
            return Vec::new();
        }
    };
    if !matches!(ended, Ended::Answered(_)) {
        // The thread ends with the program; what it has started would not.
        end_descendants();
    }
    if let Some(path) = verdict.first_refused() {
        because(format!("tried to change `{}`: a completer only reads", path.display()));
        return Vec::new();
    }
    match ended {
        Ended::Answered(Ok(candidates)) => {
            if let Some(cache) = cache {
                cache.write(&candidates);
            }
            return candidates;
        }
        Ended::Answered(Err(error)) => because(format!("failed: {error}")),
        Ended::Late => because(format!("took longer than {BUDGET:?}")),
        Ended::Program => because("ended the program".to_owned()),
        Ended::Nowhere(error) => because(format!("cannot be run: {error}")),
    }
    Vec::new()
}

/// The end of a program in which a completer has called `exit`: the answer is given.
pub(super) fn end() {
    ending::end();
}

/// Where the thread of a completer puts how it ended. A channel would be ten times as much code.
#[derive(Default)]
struct Desk {
    ended: Mutex<Option<Ended>>,
    put: Condvar,
}

impl Desk {
    fn put(&self, ended: Ended) {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(ended);
        self.put.notify_all();
    }

    fn wait(&self) -> Ended {
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.put.wait_timeout_while(ended, BUDGET, |ended| ended.is_none());
        let (mut ended, _) = waited.unwrap_or_else(PoisonError::into_inner);
        ended.take().unwrap_or(Ended::Late)
    }
}

/// How it ended.
enum Ended {
    Answered(Result<Vec<Candidate>>),
    Late,
    /// It called `exit`.
    Program,
    /// There is no thread for it.
    Nowhere(io::Error),
}

/// Everything that a completer needs, to be taken along to its thread.
struct Asked {
    plugin: PluginDef,
    complete: Complete,
    typed: Vec<(String, String)>,
    current: String,
    program: Program,
    environment: Environment,
    modifiers: Modifiers,
    machine: Machine,
}

impl Asked {
    /// Asks on a thread of its own, and waits as long as a person may.
    fn wait(self, in_a_program: bool) -> Ended {
        let desk = Arc::new(Desk::default());
        if in_a_program {
            ending::notice(Arc::clone(&desk));
        }
        let answers = Arc::clone(&desk);
        let thread = thread::Builder::new().name("completer".to_owned()).spawn(move || {
            answers.put(Ended::Answered(self.answer()));
        });
        match thread {
            Ok(_) => desk.wait(),
            Err(error) => Ended::Nowhere(error),
        }
    }

    fn answer(self) -> Result<Vec<Candidate>> {
        let Self { plugin, complete, typed, current, program, environment, modifiers, machine } = self;
        let output = Output::new(Sink::captured(), environment.clone());
        let context = Context::new(program, environment, modifiers, output.clone(), machine);
        let sources = || Sources::new(&context.program, &context.environment, context.modifiers.config.as_deref());
        let load = || sources().read(&plugin.section());
        let completing =
            Completing { context: &context, current: &current, typed: &typed, load: &load, config: OnceCell::new() };
        panic::catch(&plugin, &output, || Ok(complete(&completing)))
    }
}
