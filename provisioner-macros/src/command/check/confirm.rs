//! `confirm = "Delete {name}?"`: a format string over the parameters. What it names, rustc checks.

use crate::arguments::is_given;
use crate::command::model::{Command, Parameter};
use crate::diagnostics::Report;
use syn::LitStr;

pub(super) fn check(command: &Command, report: &mut Report) {
    let Some(question) = command.options.text("confirm") else { return };
    let text = question.value();
    let example = command.parameters.iter().find_map(|parameter| match parameter {
        Parameter::Parsed(argument) => Some(argument.ident.to_string()),
        Parameter::Injected(_) => None,
    });
    let example = example.unwrap_or_else(|| "name".to_owned());
    if text.trim().is_empty() {
        let help = format!("write `confirm = \"Delete {{{example}}}?\"`");
        return report.at(question, "the question of `confirm` is empty", &help);
    }
    match broken(&text) {
        Some(Broken::Open) => {
            report.at(question, "a `{` is not closed", "write `}` behind the parameter, or `{{` for the letter itself");
        }
        Some(Broken::Close) => {
            report.at(question, "a `}` closes nothing", "write `}}` for the letter itself");
        }
        Some(Broken::Nameless) => {
            report.at(question, "the braces name no parameter", &format!("write `{{{example}}}`"));
        }
        None => given(command, question, &text, &example, report),
    }
}

/// What a command is given cannot be shown.
fn given(command: &Command, question: &LitStr, text: &str, example: &str, report: &mut Report) {
    for injected in command.injected() {
        let name = &injected.ident;
        if !is_given(injected.ty()) || !text.contains(&format!("{{{name}}}")) {
            continue;
        }
        let message = format!("`{name}` cannot be shown: it is no value of the command line");
        report.at(question, &message, &format!("write a parameter that is, such as `{{{example}}}`"));
    }
}

/// What is wrong with the braces.
enum Broken {
    Open,
    Close,
    Nameless,
}

fn broken(text: &str) -> Option<Broken> {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' if letters.peek() == Some(&'{') => {
                letters.next();
            }
            '{' => {
                let mut inside = String::new();
                loop {
                    match letters.next() {
                        Some('}') => break,
                        Some('{') | None => return Some(Broken::Open),
                        Some(other) => inside.push(other),
                    }
                }
                let name = inside.split(':').next().unwrap_or_default().trim();
                if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
                    return Some(Broken::Nameless);
                }
            }
            '}' if letters.peek() == Some(&'}') => {
                letters.next();
            }
            '}' => return Some(Broken::Close),
            _ => {}
        }
    }
    None
}
