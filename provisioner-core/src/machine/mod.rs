//! What effects act on: the real machine, or one that a test made up.

mod answers;
#[cfg(any(test, feature = "testing"))]
mod cassette;
#[cfg(any(test, feature = "testing"))]
mod fake;
#[cfg(any(test, feature = "testing"))]
mod fake_files;
#[cfg(any(test, feature = "testing"))]
mod process_call;
#[cfg(any(test, feature = "testing"))]
mod reply;
#[cfg(any(test, feature = "testing"))]
mod script;
#[cfg(any(test, feature = "testing"))]
mod violation;

pub(crate) use answers::GivenAnswer;
#[cfg(any(test, feature = "testing"))]
pub(crate) use cassette::Cassette;
#[cfg(any(test, feature = "testing"))]
pub(crate) use fake::{Fake, FakeStep, Person, Scripted};
#[cfg(any(test, feature = "testing"))]
pub use process_call::ProcessCall;
#[cfg(any(test, feature = "testing"))]
pub use reply::Reply;
#[cfg(any(test, feature = "testing"))]
pub(crate) use reply::ReplyEnd;
#[cfg(any(test, feature = "testing"))]
pub(crate) use script::{Scripts, UsedScripts};
#[cfg(any(test, feature = "testing"))]
pub(crate) use violation::Violation;

use crate::files::{Disk, Overlay, Place};
use answers::Answers;
use std::borrow::Cow;
use std::fmt::{self, Debug};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;

/// What a test answers a prompt, or the person does in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(any(test, feature = "testing")), expect(dead_code, reason = "only a test has answers, or none"))]
pub(crate) enum Answer {
    /// The person at the terminal answers, if there is one.
    Person,
    /// A test does, with this.
    Scripted(String),
    /// The test has no answer.
    None,
}

/// A path as it is shown.
#[derive(Debug)]
pub(crate) struct ShownPath<'p>(&'static str, &'p Path);

impl fmt::Display for ShownPath<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.0, self.1.display())
    }
}

/// Starts processes that may write where the thread that asks for them may not.
pub(crate) trait Spawner: Debug + Send + Sync {
    /// Starts one that may write to these paths as well.
    fn spawn(&self, command: Command, writes: &[PathBuf]) -> io::Result<Child>;
}

/// What effects act on. The real machine, as it is, costs nothing to make.
#[derive(Clone, Debug, Default)]
pub(crate) struct Machine {
    #[cfg(any(test, feature = "testing"))]
    fake: Option<Arc<Fake>>,
    /// Planned changes; of a dry run only.
    planned: Option<Arc<Overlay>>,
    /// Of what is locked only.
    spawner: Option<Arc<dyn Spawner>>,
    /// Where a plan is saved or applied.
    answers: Option<Arc<Answers>>,
}

impl Machine {
    /// A machine that a test made up.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn fake(fake: Arc<Fake>) -> Self {
        Self { fake: Some(fake), ..Self::default() }
    }

    /// The same machine as a dry run would leave it: changes to files are only planned, and later reads see them.
    pub(crate) fn planned(&self) -> Self {
        let mut machine = self.clone();
        let planned = Arc::new(Overlay::new(self.beneath()));
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            fake.will_plan(&planned);
        }
        machine.planned = Some(planned);
        machine
    }

    /// The same machine, on which this starts the queries that say where they write.
    pub(crate) fn starting_through(&self, spawner: Arc<dyn Spawner>) -> Self {
        Self { spawner: Some(spawner), ..self.clone() }
    }

    /// What starts a query that says where it writes; `None` where every process may write.
    pub(crate) fn spawner(&self) -> Option<Arc<dyn Spawner>> {
        self.spawner.clone()
    }

    /// The files, as they will be.
    pub(crate) fn files(&self) -> &dyn Place {
        match &self.planned {
            Some(planned) => &**planned,
            None => self.present(),
        }
    }

    /// The planned changes, in a dry run.
    pub(crate) fn overlay(&self) -> Option<&Overlay> {
        self.planned.as_deref()
    }

    /// The files as they are, whatever is planned.
    fn present(&self) -> &dyn Place {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return &**fake;
        }
        &Disk
    }

    pub(crate) fn beneath(&self) -> Arc<dyn Place> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return Arc::clone(fake) as Arc<dyn Place>;
        }
        Arc::new(Disk)
    }

    /// Where a file is really: a test's relative paths are below a folder of its own.
    pub(crate) fn locate<'p>(&self, path: &'p Path) -> Cow<'p, Path> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return Cow::Owned(fake.locate(path));
        }
        Cow::Borrowed(path)
    }

    /// The same of a file that is about to be changed by other means than [`Place::change`]: a test refuses those outside
    /// of its folder.
    pub(crate) fn locate_to_change<'p>(&self, path: &'p Path) -> io::Result<Cow<'p, Path>> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return fake.inside(path).map(Cow::Owned);
        }
        Ok(Cow::Borrowed(path))
    }

    /// How a path is shown: below a test's folder without that folder, whose name is never the same.
    pub(crate) fn shown<'p>(&self, path: &'p Path) -> ShownPath<'p> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            let (before, path) = fake.shown(path);
            return ShownPath(before, path);
        }
        ShownPath("", path)
    }

    /// Lets a test know which step was taken, or would be in a dry run: its kind, its target, its description.
    pub(crate) fn record(&self, kind: &'static str, target: &str, description: &str) {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            fake.record(FakeStep { kind, target: target.to_owned(), description: description.to_owned() });
        }
        // On the real machine nothing listens.
        let _ = (kind, target, description);
    }

    /// What a test made up in place of a process; `None` on the real machine.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn scripted(&self, call: impl FnOnce() -> ProcessCall) -> Option<(ProcessCall, Scripted)> {
        let fake = self.fake.as_ref()?;
        let call = call();
        let scripted = fake.process(&call);
        Some((call, scripted))
    }

    /// The machine that a test made up.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn made_up(&self) -> Option<&Fake> {
        self.fake.as_deref()
    }

    /// The same machine, on which these answers are not asked for again, and those that are given now are kept.
    pub(crate) fn keeping_answers(&self, saved: Vec<GivenAnswer>) -> Self {
        Self { answers: Some(Arc::new(Answers::new(saved))), ..self.clone() }
    }

    /// Whether it keeps them: the plan is saved, or compared with a saved one.
    pub(crate) fn keeps_answers(&self) -> bool {
        self.answers.is_some()
    }

    /// The answer to a question that was given when the plan was made.
    pub(crate) fn saved_answer(&self, question: &str) -> Option<String> {
        self.answers.as_ref()?.take(question)
    }

    /// Keeps an answer, where a plan is saved or applied.
    pub(crate) fn keep_answer(&self, question: &str, answer: impl FnOnce() -> String, secret: bool) {
        if let Some(answers) = &self.answers {
            answers.keep(GivenAnswer { question: question.to_owned(), answer: answer(), secret });
        }
    }

    /// The answers that were kept.
    pub(crate) fn given_answers(&self) -> Vec<GivenAnswer> {
        self.answers.as_ref().map(|answers| answers.given()).unwrap_or_default()
    }

    /// What a test answers a question, or who is there instead.
    pub(crate) fn answer(&self, question: &str) -> Answer {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = self.fake.as_ref().filter(|fake| fake.person != Person::Real) {
            return fake.answer(question).map_or(Answer::None, Answer::Scripted);
        }
        let _ = question;
        Answer::Person
    }

    /// What a test put on standard input; `None` on the real machine.
    pub(crate) fn stdin(&self) -> Option<&[u8]> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = self.fake.as_ref().filter(|fake| fake.person != Person::Real) {
            return Some(&fake.stdin);
        }
        None
    }
}
