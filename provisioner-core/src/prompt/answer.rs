//! Answers that are not typed: defaults, and what a test scripted.

use crate::error::{Result, codes};
use provisioner_shared::suggest::in_backticks;
use std::fmt::Display;

/// What is taken where there is no one to ask; made from what it is: `true`, `"eu-1"`, `["a", "b"]`.
///
/// ```
/// # fn region(ctx: &provisioner::Context) -> provisioner::Result<&'static str> {
/// ctx.prompt().default("eu-1").select("Which region?", ["eu-1", "us-1"])
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultAnswer(AnswerKind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum AnswerKind {
    Yes(bool),
    Texts(Vec<String>),
}

impl From<bool> for DefaultAnswer {
    fn from(yes: bool) -> Self {
        Self(AnswerKind::Yes(yes))
    }
}

impl From<&str> for DefaultAnswer {
    fn from(text: &str) -> Self {
        Self(AnswerKind::Texts(vec![text.to_owned()]))
    }
}

impl From<String> for DefaultAnswer {
    fn from(text: String) -> Self {
        Self(AnswerKind::Texts(vec![text]))
    }
}

impl<T: Into<String>> From<Vec<T>> for DefaultAnswer {
    fn from(texts: Vec<T>) -> Self {
        Self(AnswerKind::Texts(texts.into_iter().map(Into::into).collect()))
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for DefaultAnswer {
    fn from(texts: [T; N]) -> Self {
        Self(AnswerKind::Texts(texts.into_iter().map(Into::into).collect()))
    }
}

impl DefaultAnswer {
    pub(super) fn yes(&self) -> Option<bool> {
        match &self.0 {
            AnswerKind::Yes(yes) => Some(*yes),
            AnswerKind::Texts(texts) => texts.first().and_then(|text| yes(text)),
        }
    }

    pub(super) fn into_texts(self) -> Vec<String> {
        match self.0 {
            AnswerKind::Yes(yes) => vec![if yes { "yes" } else { "no" }.to_owned()],
            AnswerKind::Texts(texts) => texts,
        }
    }

    pub(super) fn into_text(self) -> String {
        self.into_texts().join(",")
    }
}

/// A yes or a no, as people write them.
pub(super) fn yes(answer: &str) -> Option<bool> {
    match answer.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" | "true" => Some(true),
        "n" | "no" | "false" => Some(false),
        _ => None,
    }
}

/// Several answers in one text: `a, b`.
pub(super) fn listed(answer: &str) -> Vec<String> {
    answer.split(',').map(str::trim).filter(|text| !text.is_empty()).map(ToOwned::to_owned).collect()
}

/// The things to choose from and how they read.
pub(super) struct Choice<'q, T> {
    question: &'q str,
    items: Vec<T>,
    pub(super) labels: Vec<String>,
}

impl<'q, T: Display> Choice<'q, T> {
    pub(super) fn new(question: &'q str, choices: impl IntoIterator<Item = T>) -> Result<Self> {
        let items: Vec<T> = choices.into_iter().collect();
        if items.is_empty() {
            return Err(codes::NO_ANSWER.error(format!("there is nothing to choose from for `{question}`")));
        }
        let labels = items.iter().map(ToString::to_string).collect::<Vec<_>>();
        Ok(Self { question, items, labels })
    }

    pub(super) fn index(&self, answer: &str) -> Result<usize> {
        let found = self.labels.iter().position(|label| label == answer);
        found.ok_or_else(|| {
            let labels = in_backticks(&self.labels);
            super::unfit(self.question, answer, &format!("one of {labels}"))
        })
    }

    pub(super) fn indices(&self, answers: &[String]) -> Result<Vec<usize>> {
        answers.iter().map(|answer| self.index(answer)).collect()
    }

    /// What is chosen, in one text that [`listed`] reads.
    pub(super) fn list(&self, chosen: &[usize]) -> String {
        let labels = chosen.iter().filter_map(|index| self.labels.get(*index));
        labels.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// Whether it is read from there as it was written.
    pub(super) fn are_listed(&self, chosen: &[usize]) -> bool {
        listed(&self.list(chosen)).iter().eq(chosen.iter().filter_map(|index| self.labels.get(*index)))
    }

    pub(super) fn take(self, index: usize) -> Result<T> {
        let gone = || codes::INVALID_ANSWER.error(format!("there is no such choice for `{}`", self.question));
        self.items.into_iter().nth(index).ok_or_else(gone)
    }

    /// In the order of the choices.
    pub(super) fn take_all(self, chosen: &[usize]) -> Vec<T> {
        self.items.into_iter().enumerate().filter(|(index, _)| chosen.contains(index)).map(|(_, item)| item).collect()
    }
}
