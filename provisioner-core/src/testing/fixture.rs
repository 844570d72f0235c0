//! Context and effects for the tests of an author's own functions.

use super::folder::{Folder, with_home};
use super::{Cli, Plan};
use crate::context::Context;
use crate::effects::Effects;
use crate::machine::Fake;
use crate::modifiers::{self, Modifiers};
use crate::output::{Sink, Stream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Context and effects for the tests of a function that commands share, as strict as a [`Cli`]: what the test does not
/// allow for fails it when this is dropped.
///
/// ```
/// use provisioner::prelude::*;
/// use provisioner::testing::Fixture;
///
/// fn save(effects: &Effects, region: &str) -> Result<()> {
///     effects.files().write("region.txt", region)
/// }
///
/// let test = Fixture::new();
/// save(test.effects(), "eu-1").unwrap();
/// assert_eq!(test.file("region.txt"), "eu-1");
/// ```
///
/// With files, scripts, answers and modifiers it comes from a `Cli`:
///
/// ```
/// use provisioner::prelude::*;
/// use provisioner::testing::Cli;
///
/// fn branch(ctx: &Context) -> Result<String> {
///     Ok(ctx.query("git").args(["branch", "--show-current"]).capture()?.text())
/// }
///
/// let test = Cli::new().process("git branch", "main\n").fixture();
/// assert_eq!(branch(test.context()).unwrap(), "main");
/// ```
///
/// The function is called on the thread of the test: a relative path that it gives to `std::fs` itself leads into the
/// folder of the package. `ctx.files()` and `effects.files()` see the folder of the test.
#[derive(Debug)]
pub struct Fixture {
    context: Context,
    effects: Effects,
    sink: Sink,
    fake: Arc<Fake>,
    folder: Arc<Folder>,
    allow_unused: bool,
}

impl Default for Fixture {
    fn default() -> Self {
        Self::new()
    }
}

impl Fixture {
    /// With nothing scripted, in an empty folder.
    #[must_use]
    pub fn new() -> Self {
        Self::of(&Cli::new())
    }

    #[track_caller]
    pub(super) fn of(cli: &Cli) -> Self {
        let command = modifiers::add_to(clap::Command::new("")).no_binary_name(true);
        let matches = command.try_get_matches_from(&cli.args).unwrap_or_else(|error| panic!("{error}"));
        let folder = cli.new_folder();
        let fake = Arc::new(cli.fake(&folder, cli.used_scripts()));
        let sink = Sink::captured();
        let session = cli.app(&folder, &fake, sink.clone()).session(Modifiers::from_matches(&matches));
        let allow_unused = cli.allows_unused();
        Self { context: session.context, effects: session.effects, sink, fake, folder, allow_unused }
    }

    /// What a function reads with.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// What a function changes things with.
    #[must_use]
    pub fn effects(&self) -> &Effects {
        &self.effects
    }

    /// The steps so far.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan::of(&self.fake)
    }

    /// What was printed on stdout so far, without colours.
    #[must_use]
    pub fn stdout(&self) -> String {
        self.sink.text(Stream::Stdout)
    }

    /// What was printed on stderr so far, without colours.
    #[must_use]
    pub fn stderr(&self) -> String {
        self.sink.text(Stream::Stderr)
    }

    /// The content of a file of the working folder, or of the home (`~/.netrc`).
    ///
    /// # Panics
    /// When there is no such file, or its content is not UTF-8.
    #[must_use]
    #[track_caller]
    pub fn file(&self, path: impl AsRef<Path>) -> String {
        let path = path.as_ref();
        let content = std::fs::read_to_string(self.path(path));
        content.unwrap_or_else(|error| panic!("it should have written {}: {error}", path.display()))
    }

    /// Where a path really is: in the folder of the test, which goes when this is dropped.
    #[must_use]
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.fake.locate(&with_home(path.as_ref(), &self.folder.home()))
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.fake.finish();
        if std::thread::panicking() {
            return;
        }
        let mut violations = self.fake.violations();
        if violations.is_empty() && !self.allow_unused {
            violations = self.fake.unused();
        }
        let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}
