//! A process that changes things: `effects.process("kind")`.

use super::Effects;
use super::step::{Kind, Step};
use crate::error::{Result, codes};
use crate::process::{Invocation, LineResult, Mode, OnLine, ProcessOutput, Query, builder_methods};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// Another program that is about to run and changes things: `effects.process("kind")`.
///
/// No shell is involved: an argument is one argument, whatever is in it.
///
/// ```
/// # fn create(ctx: &provisioner::Context, effects: &provisioner::Effects, name: &str) -> provisioner::Result<()> {
/// effects
///     .process("kind")
///     .args(["create", "cluster", "--name", name])
///     .env("KUBECONFIG", "kube.yaml")
///     .unless(ctx.query("kind").args(["get", "kubeconfig", "--name", name]))
///     .run()?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "nothing runs before `run()` or `capture()`"]
pub struct Process<'a> {
    effects: &'a Effects,
    pub(crate) invocation: Invocation,
    unless: Option<Query<'a>>,
    creates: Option<PathBuf>,
    assumed: Option<ProcessOutput>,
}

impl<'a> Process<'a> {
    pub(super) fn new(effects: &'a Effects, program: &OsStr) -> Self {
        Self { effects, invocation: Invocation::new(program), unless: None, creates: None, assumed: None }
    }

    builder_methods!();

    /// There is nothing to do where this query succeeds. It runs in a dry run too; when the process has run, or is
    /// planned, the same query is taken to succeed.
    pub fn unless(mut self, query: Query<'a>) -> Self {
        self.unless = Some(query);
        self
    }

    /// There is nothing to do where something is at this path. In a plan the path is there from then on; what is in it
    /// is not known.
    pub fn creates(mut self, path: impl AsRef<Path>) -> Self {
        self.creates = Some(path.as_ref().to_owned());
        self
    }

    /// Names the output that a plan goes on with: what [`capture`](Self::capture) returns, the lines that
    /// [`lines`](Self::lines) passes on; [`status`](Self::status) is then that of a process that ended well. It is shown
    /// in the plan; a real run takes no notice of it.
    pub fn assume(mut self, output: impl Into<ProcessOutput>) -> Self {
        self.assumed = Some(output.into());
        self
    }

    /// Runs it and lets the user see what it writes. Without [`stdin`](Self::stdin) it reads the user's.
    ///
    /// # Errors
    /// When it cannot be started, takes too long, or fails: with its command line, its exit status and the end of
    /// its stderr, unless that just went to the user's terminal.
    pub fn run(self) -> Result<()> {
        self.perform(Mode::Stream, None).map(drop)
    }

    /// Runs it as [`run`](Self::run) does and returns how it ended, which need not be well; well where there was
    /// [nothing to do](Self::unless).
    ///
    /// ```
    /// # fn apply(effects: &provisioner::Effects) -> provisioner::Result<bool> {
    /// Ok(effects.process("terraform").args(["apply", "-detailed-exitcode"]).status()?.code() == Some(2))
    /// # }
    /// ```
    ///
    /// # Errors
    /// When it cannot be started or takes too long. In a dry run without [`assume`](Self::assume), that it is not known
    /// how it ends: the plan ends here. Pass the error on with `?`.
    pub fn status(mut self) -> Result<ExitStatus> {
        self.invocation.any_end = true;
        let (effects, what) = (self.effects, self.not_known("how", "ends"));
        match self.perform(Mode::Stream, None)? {
            Some(output) => Ok(output.status()),
            None => Err(effects.depend_on(what)),
        }
    }

    /// Runs it and calls this with each line of its stdout as soon as it comes, without its end; never where there was
    /// [nothing to do](Self::unless). The user sees stderr. Without [`stdin`](Self::stdin) it reads nothing.
    ///
    /// The function returns nothing, or a `Result`; an error ends the process.
    ///
    /// ```
    /// # fn build(ctx: &provisioner::Context, effects: &provisioner::Effects) -> provisioner::Result<()> {
    /// let progress = ctx.progress("building");
    /// effects.process("make").assume("").lines(|line| progress.message(line))
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`run`](Self::run), and what the function returns. In a dry run without [`assume`](Self::assume), that its
    /// lines are not known: the plan ends here. Pass the error on with `?`.
    pub fn lines<R: LineResult>(self, mut on_line: impl FnMut(&str) -> R) -> Result<()> {
        let (effects, what) = (self.effects, self.not_known("what", "prints"));
        match self.perform(Mode::Lines, Some(&mut |line| on_line(line).into_result()))? {
            Some(_) => Ok(()),
            None => Err(effects.depend_on(what)),
        }
    }

    /// Runs it and returns what it writes; nothing where there was [nothing to do](Self::unless). Without
    /// [`stdin`](Self::stdin) it reads nothing.
    ///
    /// # Errors
    /// As [`run`](Self::run). In a dry run without [`assume`](Self::assume), that its output is not known: the plan
    /// ends here. Pass the error on with `?`. What only reads belongs to [`ctx.query`](crate::Context::query), which
    /// runs in a dry run too.
    pub fn capture(self) -> Result<ProcessOutput> {
        let (effects, what) = (self.effects, self.not_known("what", "prints"));
        match self.perform(Mode::Capture, None)? {
            Some(output) => Ok(output),
            None => Err(effects.depend_on(what)),
        }
    }

    /// What a plan does not know of it, for the error; a real run has no need of it.
    fn not_known(&self, what: &str, does: &str) -> String {
        match self.effects.performs() {
            true => String::new(),
            false => format!("{what} `{}` {does}", self.invocation.command_line()),
        }
    }

    /// `None`: what it does and writes is not known.
    fn perform<'l>(self, mode: Mode, on_line: Option<OnLine<'l>>) -> Result<Option<ProcessOutput>>
    where
        'a: 'l,
    {
        let Self { effects, invocation, unless, creates, assumed } = self;
        effects.refuse_after_unknown()?;
        let command_line = invocation.command_line();
        let description = format!("run {command_line}");
        let condition = unless.as_ref().map(|query| query.invocation.identity());
        let done = is_made(effects, creates.as_deref())?
            || condition.as_ref().is_some_and(|query| effects.holds_by_plan(query))
            || unless.map_or(Ok(false), Query::succeeds)?;
        if done {
            effects.unchanged(&description);
            return Ok(Some(ProcessOutput::default()));
        }
        let mut step = Step::new(Kind::Run, description.clone(), command_line);
        #[cfg(feature = "runtime")]
        if effects.is_compared() {
            step.given = Some(super::foresee::hash(&effects.output.masked(&invocation.given())));
        }
        if effects.performs() {
            return effects.perform(step, || effects.engine.process(&invocation, &effects.output, mode, on_line));
        }
        step.assumed = assumed.as_ref().and_then(|assumed| match mode {
            Mode::Capture | Mode::Lines => Some(assumed.text()),
            Mode::Stream => invocation.any_end.then(|| assumed.status().to_string()),
        });
        effects.plan(step);
        if let Some(query) = condition {
            effects.hold_by_plan(query);
        }
        if let (Some(path), Some(planned)) = (creates, effects.machine.overlay()) {
            planned.will_be_made(&path, &description)?;
        }
        if let (Some(on_line), Some(assumed)) = (on_line, &assumed) {
            assumed.lines().iter().try_for_each(|line| on_line(line))?;
        }
        Ok(assumed)
    }
}

fn is_made(effects: &Effects, path: Option<&Path>) -> Result<bool> {
    let Some(path) = path else { return Ok(false) };
    let found = effects.machine.files().inspect(path);
    let found = found.map_err(|error| {
        let path = effects.machine.shown(path);
        codes::FILE_NOT_READ.error(format!("cannot look at {path}: {error}")).caused_by(error)
    })?;
    Ok(found.is_some())
}
