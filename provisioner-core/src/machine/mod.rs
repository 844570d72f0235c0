//! What effects act on: the real machine, or one that a test made up.

#[cfg(any(test, feature = "testing"))]
mod fake;
#[cfg(any(test, feature = "testing"))]
mod fake_files;
#[cfg(any(test, feature = "testing"))]
mod reply;

#[cfg(any(test, feature = "testing"))]
pub(crate) use fake::Fake;
#[cfg(any(test, feature = "testing"))]
pub use reply::Reply;

use crate::files::{Disk, Overlay, Place};
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

/// What effects act on. The real machine, as it is, costs nothing to make.
#[derive(Clone, Debug, Default)]
pub(crate) struct Machine {
    #[cfg(any(test, feature = "testing"))]
    fake: Option<Arc<Fake>>,
    /// Planned changes; of a dry run only.
    planned: Option<Arc<Overlay>>,
}

impl Machine {
    /// A machine that a test made up.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn fake(fake: Arc<Fake>) -> Self {
        Self { fake: Some(fake), planned: None }
    }

    /// The same machine as a dry run would leave it: changes to files are only planned, and later reads see them.
    pub(crate) fn planned(&self) -> Self {
        let mut machine = self.clone();
        machine.planned = Some(Arc::new(Overlay::new(self.beneath())));
        machine
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

    /// Where a file is really: a test's files are below a folder of its own.
    pub(crate) fn locate<'p>(&self, path: &'p Path) -> Cow<'p, Path> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return Cow::Owned(fake.locate(path));
        }
        Cow::Borrowed(path)
    }

    /// How a path is shown: below a test's folder without that folder, whose name is never the same.
    pub(crate) fn shown<'p>(&self, path: &'p Path) -> std::path::Display<'p> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            return path.strip_prefix(fake.root()).unwrap_or(path).display();
        }
        path.display()
    }

    /// Lets a test know which step was taken, or would be in a dry run.
    pub(crate) fn record(&self, step: &str) {
        #[cfg(any(test, feature = "testing"))]
        if let Some(fake) = &self.fake {
            fake.record(step);
        }
        // On the real machine nothing listens.
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
