//! Compares what rustc said with what it must say.

use crate::case::Case;
use crate::diagnostic::{Diagnostic, Span};
use crate::expect::{Expected, Kind};
use crate::noise;
use std::path::Path;

/// What became of one case.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// The mistakes that the case holds.
    pub mistakes: usize,
    /// The errors (or, for a warning, warnings) that rustc gave, without related places.
    pub errors: usize,
    /// Those with a help.
    pub helps: usize,
    /// Those whose text is rustc's own.
    pub rustcs_own: usize,
    /// Those on the exact token.
    pub exact: usize,
    /// What is not as it must be, in words.
    pub faults: Vec<String>,
}

/// Compares what rustc said with what it must say.
#[must_use]
pub fn judge(case: &Case, expected: &[Expected], said: &[Diagnostic]) -> Verdict {
    let mut verdict = Verdict::default();
    let mut left: Vec<&Diagnostic> = said.iter().collect();
    let mut matched: Vec<&Diagnostic> = Vec::new();
    let mut said_by_rustc: Vec<&Diagnostic> = Vec::new();
    for expectation in expected.iter().filter(|expectation| expectation.kind != Kind::Related) {
        verdict.mistakes += 1;
        let Some(index) = best(expectation, &left) else {
            verdict.fault(format!("nothing is said of line {}: {}", expectation.place.line, expectation.message));
            continue;
        };
        let diagnostic = left.remove(index);
        compare(expectation, diagnostic, &mut verdict);
        if expectation.kind == Kind::Rustc {
            said_by_rustc.push(diagnostic);
        }
        matched.push(diagnostic);
    }
    for expectation in expected.iter().filter(|expectation| expectation.kind == Kind::Related) {
        related(case, expectation, &matched, &mut left, &mut verdict);
    }
    verdict.errors += matched.len() + left.len();
    for diagnostic in left {
        verdict.fault(format!("not expected: {}: {}", diagnostic.level, diagnostic.message));
    }
    for diagnostic in said {
        no_evaluation(diagnostic, &mut verdict);
        no_generated_names(diagnostic, &mut verdict);
    }
    // rustc's own messages may mention the standard library: "a struct with a similar name".
    let ours = |diagnostic: &&Diagnostic| !said_by_rustc.iter().any(|own| std::ptr::eq(*own, *diagnostic));
    for diagnostic in said.iter().filter(ours) {
        in_the_authors_files(case, diagnostic, &mut verdict);
    }
    verdict
}

impl Verdict {
    fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }
}

/// The message at the expected token, else the one with the expected text.
fn best(expectation: &Expected, said: &[&Diagnostic]) -> Option<usize> {
    let level = if expectation.kind == Kind::Warning { "warning" } else { "error" };
    let at_place = |diagnostic: &Diagnostic| diagnostic.primary().is_some_and(|span| span.is(expectation.place));
    let with_text = |diagnostic: &Diagnostic| diagnostic.message.contains(&expectation.message);
    let of_level = |test: &dyn Fn(&Diagnostic) -> bool| {
        said.iter().position(|diagnostic| diagnostic.level == level && test(diagnostic))
    };
    of_level(&|diagnostic| at_place(diagnostic) && with_text(diagnostic))
        .or_else(|| of_level(&at_place))
        .or_else(|| of_level(&with_text))
}

fn compare(expectation: &Expected, diagnostic: &Diagnostic, verdict: &mut Verdict) {
    let place = expectation.place;
    match diagnostic.primary() {
        Some(span) if span.is(place) => verdict.exact += 1,
        Some(span) => {
            let wanted = format!("{}:{} to {}:{}", place.line, place.start, place.line, place.end);
            verdict.fault(format!("the wrong place: {span}, not {wanted}: {}", diagnostic.message));
        }
        None => verdict.fault(format!("no place: {}", diagnostic.message)),
    }
    if diagnostic.spans.iter().filter(|span| span.is_primary).count() > 1 {
        verdict.fault(format!("more than one place: {}", diagnostic.message));
    }
    if !diagnostic.message.contains(&expectation.message) {
        verdict.fault(format!("the message is not `{}` but: {}", expectation.message, diagnostic.message));
    }
    let helps = diagnostic.helps();
    if expectation.kind == Kind::Rustc {
        verdict.rustcs_own += 1;
    } else if helps.is_empty() {
        verdict.fault(format!("no help: {}", diagnostic.message));
    }
    verdict.helps += usize::from(!helps.is_empty());
    for wanted in &expectation.helps {
        if !helps.iter().any(|help| help.contains(wanted)) {
            verdict.fault(format!("no help says `{wanted}` but: {helps:?}"));
        }
    }
}

/// The other place of a mistake that has two: a label of its error, an error of its own, or named in the text.
fn related(
    case: &Case,
    expectation: &Expected,
    matched: &[&Diagnostic],
    left: &mut Vec<&Diagnostic>,
    verdict: &mut Verdict,
) {
    let own_error =
        left.iter().position(|diagnostic| diagnostic.primary().is_some_and(|span| span.is(expectation.place)));
    if let Some(index) = own_error {
        let diagnostic = left.remove(index);
        if !diagnostic.message.contains(&expectation.message) {
            verdict.fault(format!("the related place says: {}", diagnostic.message));
        }
        return;
    }
    let position = format!("{}:{}", case.path.display(), expectation.place.line);
    let found = matched.iter().any(|diagnostic| {
        let labelled = diagnostic.places().iter().any(|span| span.is(expectation.place));
        labelled || diagnostic.texts().iter().any(|text| text.contains(&position))
    });
    if !found {
        verdict.fault(format!("the related place is not shown: line {}", expectation.place.line));
    }
}

/// What lies in the author's tokens is said by a plain error: only what a file says, about types that the macros do not
/// know, is found by evaluating a constant, and then the text begins with the place in the file.
fn no_evaluation(diagnostic: &Diagnostic, verdict: &mut Verdict) {
    let Some(text) = diagnostic.message.strip_prefix("evaluation panicked: ") else { return };
    let place = text.split_whitespace().next().unwrap_or_default();
    let is_in_a_file = place.ends_with(':') && place.contains(".yaml:");
    if !is_in_a_file {
        verdict.fault(format!("a constant is evaluated for what is not in a file: {text}"));
    }
}

fn no_generated_names(diagnostic: &Diagnostic, verdict: &mut Verdict) {
    // The rendered text has notes that the parts do not have: "this error originates in the attribute macro".
    for text in diagnostic.texts().into_iter().chain(diagnostic.rendered.as_deref()) {
        if let Some((word, reason)) = noise::find(text) {
            verdict.fault(format!("`{word}` ({reason}) in: {text}"));
        }
    }
}

fn in_the_authors_files(case: &Case, diagnostic: &Diagnostic, verdict: &mut Verdict) {
    let folder = case.path.parent().unwrap_or(Path::new(""));
    let foreign =
        |span: &&Span| !Path::new(&span.file_name).starts_with(folder) && !span.file_name.contains("/ui-cases/");
    if let Some(span) = diagnostic.places().into_iter().find(foreign) {
        verdict.fault(format!("a place that is not the author's: {span}: {}", diagnostic.message));
    }
}
