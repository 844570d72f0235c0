//! Asking the person at the terminal, and never hanging where there is no person.

mod answer;
#[cfg(feature = "runtime")]
mod editor;
#[cfg(feature = "runtime")]
mod keys;
#[cfg(feature = "runtime")]
mod plain;
#[cfg(all(unix, feature = "runtime"))]
mod raw;
#[cfg(all(not(unix), feature = "runtime"))]
#[path = "raw_elsewhere.rs"]
mod raw;
#[cfg(feature = "runtime")]
mod screen;
#[cfg(feature = "runtime")]
mod terminal;
#[cfg(test)]
mod tests;
mod validate;

pub use answer::DefaultAnswer;

use crate::config::Secret;
use crate::error::{Error, Result, codes};
use crate::machine::{Answer, Machine};
use crate::modifiers::Modifiers;
use crate::output::Output;
use answer::Choice;
use std::fmt::Display;
use validate::Validate;

/// What to ask with: `ctx.prompt()`.
///
/// With `-y` a confirmation is answered yes and everything else takes its default. Where there is no answer to be had (`-n`, or
/// stdin is no terminal) a prompt takes its default too; without one it is an error that names the flag to give.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn create(ctx: &Context, region: Option<String>) -> Result<()> {
///     let region = match region {
///         Some(region) => region,
///         None => ctx.prompt().flag("--region").select("Which region?", ["eu-1", "us-1"])?.to_owned(),
///     };
///     if ctx.prompt().default(true).confirm("Create it now?")? {
///         ctx.out().line(region);
///     }
///     Ok(())
/// }
/// ```
#[derive(Debug)]
#[must_use = "nothing is asked before `confirm`, `text`, …"]
pub struct Prompt<'a> {
    output: &'a Output,
    machine: &'a Machine,
    modifiers: &'a Modifiers,
    flag: Option<String>,
    default: Option<DefaultAnswer>,
    validate: Validate<'a>,
    repeat: bool,
}

/// Who answers.
enum Source {
    /// The person at the terminal.
    #[cfg(feature = "runtime")]
    Person,
    /// A test, or who answered before the plan was saved.
    Script(String),
    /// No person, or `-y`: the default, if there is one.
    Default(Option<DefaultAnswer>),
}

impl<'a> Prompt<'a> {
    pub(crate) fn new(output: &'a Output, machine: &'a Machine, modifiers: &'a Modifiers) -> Self {
        Self { output, machine, modifiers, flag: None, default: None, validate: Validate::default(), repeat: false }
    }

    /// Names the flag that gives the answer without a prompt; errors name it.
    pub fn flag(mut self, flag: impl Into<String>) -> Self {
        self.flag = Some(flag.into());
        self
    }

    /// Sets what an empty answer means, and what is taken where no question is asked: a `bool` for a confirmation, a text,
    /// the text of a choice, the texts of several.
    pub fn default(mut self, default: impl Into<DefaultAnswer>) -> Self {
        self.default = Some(default.into());
        self
    }

    /// Says what a text or a secret has to be. A person is asked again, with the reason, until the answer is right; any
    /// other answer that is not (a default, what a test scripted) is an error.
    ///
    /// ```
    /// # use provisioner::prelude::*;
    /// # fn create(ctx: &Context) -> Result<String> {
    /// let no_blanks = |name: &str| if name.contains(' ') { Err("a name has no blanks") } else { Ok(()) };
    /// ctx.prompt().validate(no_blanks).text("What is it called?")
    /// # }
    /// ```
    pub fn validate<E: Display>(mut self, check: impl Fn(&str) -> std::result::Result<(), E> + 'a) -> Self {
        self.validate = Validate::new(check);
        self
    }

    /// Has a person type a secret twice, and again until the two are the same.
    ///
    /// ```
    /// # use provisioner::prelude::*;
    /// # fn set(ctx: &Context) -> Result<Secret<String>> {
    /// ctx.prompt().repeat().secret("New password?")
    /// # }
    /// ```
    pub fn repeat(mut self) -> Self {
        self.repeat = true;
        self
    }

    /// Asks for a yes or a no. With `-y` it is yes.
    ///
    /// # Errors
    /// When there is no terminal to ask at and no default.
    pub fn confirm(self, question: impl Display) -> Result<bool> {
        let question = question.to_string();
        let yes = match self.machine.saved_answer(&question) {
            Some(saved) => answer::yes(&saved).ok_or_else(|| unfit(&question, &saved, "yes or no"))?,
            None if self.modifiers.auto_prompt => true,
            None => self.confirmed(&question)?,
        };
        self.machine.keep_answer(&question, || if yes { "yes" } else { "no" }.to_owned(), false);
        Ok(yes)
    }

    fn confirmed(&self, question: &str) -> Result<bool> {
        match self.source(question) {
            #[cfg(feature = "runtime")]
            Source::Person => {
                terminal::confirm(self.output, question, self.default.as_ref().and_then(DefaultAnswer::yes))
            }
            Source::Script(answer) => answer::yes(&answer).ok_or_else(|| unfit(question, &answer, "yes or no")),
            Source::Default(default) => default
                .and_then(|default| default.yes())
                .ok_or_else(|| self.unanswered(question, "pass `-y` to answer yes")),
        }
    }

    /// Asks for a text, which may be empty.
    ///
    /// # Errors
    /// When there is no terminal to ask at and no default.
    pub fn text(self, question: impl Display) -> Result<String> {
        let question = question.to_string();
        let answer = match self.source(&question) {
            #[cfg(feature = "runtime")]
            Source::Person => {
                let default = self.default.map(DefaultAnswer::into_text);
                terminal::text(self.output, &question, default.as_deref(), &self.validate)?
            }
            Source::Script(answer) => self.valid(&question, answer)?,
            Source::Default(Some(default)) => self.valid(&question, default.into_text())?,
            Source::Default(None) => return Err(self.unanswered(&question, "")),
        };
        self.machine.keep_answer(&question, || answer.clone(), false);
        Ok(answer)
    }

    /// Asks for a text that is not shown while it is typed, nor anywhere else.
    ///
    /// # Errors
    /// When there is no terminal to ask at and no default.
    pub fn secret(self, question: impl Display) -> Result<Secret<String>> {
        let question = question.to_string();
        let answer = match self.source(&question) {
            #[cfg(feature = "runtime")]
            Source::Person => terminal::secret(self.output, &question, self.repeat, &self.validate)?,
            Source::Script(answer) => self.valid_secret(&question, answer)?,
            Source::Default(Some(default)) => self.valid_secret(&question, default.into_text())?,
            Source::Default(None) => return Err(self.unanswered(&question, "")),
        };
        #[cfg(feature = "runtime")]
        crate::secrets::remember(&answer);
        self.machine.keep_answer(&question, || answer.clone(), true);
        Ok(Secret::new(answer))
    }

    /// Asks for one of several.
    ///
    /// # Errors
    /// When there is no terminal to ask at and no default, or there is nothing to choose from.
    pub fn select<T: Display>(self, question: impl Display, choices: impl IntoIterator<Item = T>) -> Result<T> {
        let question = question.to_string();
        let choice = Choice::new(&question, choices)?;
        let index = match self.source(&question) {
            #[cfg(feature = "runtime")]
            Source::Person => {
                let default = self.default.clone().map(|default| choice.index(&default.into_text())).transpose()?;
                terminal::select(self.output, &question, &self.masked(&choice.labels), default)?
            }
            Source::Script(answer) => choice.index(&answer)?,
            Source::Default(Some(default)) => choice.index(&default.into_text())?,
            Source::Default(None) => return Err(self.unanswered(&question, "")),
        };
        self.machine.keep_answer(&question, || choice.labels[index].clone(), false);
        choice.take(index)
    }

    /// Asks for any number of several, none included.
    ///
    /// # Errors
    /// When there is no terminal to ask at and no default, or there is nothing to choose from.
    pub fn multi_select<T: Display>(
        self,
        question: impl Display,
        choices: impl IntoIterator<Item = T>,
    ) -> Result<Vec<T>> {
        let question = question.to_string();
        let choice = Choice::new(&question, choices)?;
        let chosen = match self.source(&question) {
            #[cfg(feature = "runtime")]
            Source::Person => {
                let default = self.default.clone().map(|default| choice.indices(&default.into_texts())).transpose()?;
                terminal::multi_select(
                    self.output,
                    &question,
                    &self.masked(&choice.labels),
                    &default.unwrap_or_default(),
                )?
            }
            Source::Script(answer) => choice.indices(&answer::listed(&answer))?,
            Source::Default(Some(default)) => choice.indices(&default.into_texts())?,
            Source::Default(None) => return Err(self.unanswered(&question, "")),
        };
        // One that could not be told from two is asked for again.
        if choice.are_listed(&chosen) {
            self.machine.keep_answer(&question, || choice.list(&chosen), false);
        }
        Ok(choice.take_all(&chosen))
    }

    /// What is shown of choices: not the secrets that the command has read.
    #[cfg(feature = "runtime")]
    fn masked(&self, labels: &[String]) -> Vec<String> {
        labels.iter().map(|label| self.output.masked(label).into_owned()).collect()
    }

    fn valid(&self, question: &str, answer: String) -> Result<String> {
        let why = |why| codes::INVALID_ANSWER.error(format!("`{answer}` is not an answer to `{question}`: {why}"));
        self.validate.check(&answer).map_err(why).map(|()| answer.clone())
    }

    fn valid_secret(&self, question: &str, answer: String) -> Result<String> {
        let why = |why| codes::INVALID_ANSWER.error(format!("the answer to `{question}` is not valid: {why}"));
        self.validate.check(&answer).map_err(why).map(|()| answer)
    }

    fn source(&self, question: &str) -> Source {
        if let Some(saved) = self.machine.saved_answer(question) {
            return Source::Script(saved);
        }
        let modifiers = self.modifiers;
        let by_default = || Source::Default(self.default.clone());
        if modifiers.auto_prompt && self.default.is_some() || modifiers.non_interactive {
            return by_default();
        }
        match self.machine.answer(question) {
            // As a person does it: Enter alone takes the default.
            Answer::Scripted(answer) if answer.is_empty() && self.default.is_some() => return by_default(),
            Answer::Scripted(answer) => return Source::Script(answer),
            Answer::None => return by_default(),
            Answer::Person => {}
        }
        #[cfg(feature = "runtime")]
        if terminal::is_there() {
            return Source::Person;
        }
        by_default()
    }

    fn unanswered(&self, question: &str, other: &str) -> Error {
        let Modifiers { non_interactive, auto_prompt, .. } = *self.modifiers;
        let why = match (non_interactive, auto_prompt) {
            (true, _) => "prompts are off",
            (false, true) => "there is no default for `-y` to take",
            (false, false) => "there is no terminal to ask at",
        };
        let error = codes::NO_ANSWER.error(format!("`{question}` needs an answer, and {why}"));
        match &self.flag {
            Some(flag) if other.is_empty() => error.help(format!("give the answer with `{flag}`")),
            Some(flag) => error.help(format!("give the answer with `{flag}`, or {other}")),
            None if other.is_empty() => error.help("run it in a terminal, without `-n`"),
            None => error.help(other.to_owned()),
        }
    }
}

fn unfit(question: &str, answer: &str, wanted: &str) -> Error {
    codes::INVALID_ANSWER
        .error(format!("`{answer}` is not an answer to `{question}`"))
        .help(format!("answer with {wanted}"))
}
