//! What effects act on: the real machine, or one that a test made up.

#[cfg(any(test, feature = "testing"))]
mod fake;
#[cfg(any(test, feature = "testing"))]
mod reply;

#[cfg(any(test, feature = "testing"))]
pub(crate) use fake::Fake;
#[cfg(any(test, feature = "testing"))]
pub use reply::Reply;

use std::borrow::Cow;
use std::path::Path;

/// What effects act on. Without the feature `testing` there is nothing but the real one, and this is empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Machine {
    #[cfg(any(test, feature = "testing"))]
    fake: Option<std::sync::Arc<Fake>>,
}

impl Machine {
    /// A machine that a test made up.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn fake(fake: std::sync::Arc<Fake>) -> Self {
        Self { fake: Some(fake) }
    }

    /// Where a file is really: a test's files are below a folder of its own.
    pub(crate) fn locate<'p>(&self, path: &'p Path) -> Cow<'p, Path> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return Cow::Owned(fake.locate(path));
        }
        Cow::Borrowed(path)
    }

    /// How a path is told: below a test's folder without that folder, whose name is never the same.
    pub(crate) fn told<'p>(&self, path: &'p Path) -> std::path::Display<'p> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return path.strip_prefix(fake.root()).unwrap_or(path).display();
        }
        path.display()
    }

    /// Tells a test which step was taken, or would be in a dry run.
    pub(crate) fn record(&self, step: &str) {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            fake.record(step);
        }
        // Nobody else listens.
        let _ = step;
    }

    /// A test's answer in place of a process.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn reply(&self, command_line: &str) -> Option<Reply> {
        self.fake.as_ref().map(|fake| fake.reply(command_line))
    }

    /// A test's answer in place of the person at the terminal: `None` on the real machine, an empty one when the
    /// test scripted no more.
    pub(crate) fn answer(&self) -> Option<Option<String>> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return Some(fake.answer());
        }
        None
    }
}
