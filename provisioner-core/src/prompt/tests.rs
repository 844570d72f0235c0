//! Prompts that a test answers, that `-y` answers, and that cannot be answered.

use crate::context::Context;
use crate::machine::{Fake, Machine};
use crate::modifiers::Modifiers;
use crate::output::Sink;
use crate::testing_support::with;
use std::sync::{Arc, Mutex};

fn answered(answers: &[&str], modifiers: Modifiers) -> Context {
    let mut fake = Fake::new("/nowhere".into());
    fake.answers = Mutex::new(answers.iter().map(ToString::to_string).collect());
    with(Sink::captured(), modifiers, Machine::fake(Arc::new(fake)))
}

fn person(answers: &[&str]) -> Context {
    answered(answers, Modifiers::default())
}

#[test]
fn answers_are_taken_in_order() {
    let context = person(&["yes", "Ada", "hunter2", "us-1", "a, c"]);
    assert!(context.prompt().confirm("Sure?").unwrap());
    assert_eq!(context.prompt().text("Who?").unwrap(), "Ada");
    assert_eq!(context.prompt().secret("Token?").unwrap().expose(), "hunter2");
    assert_eq!(context.prompt().select("Where?", ["eu-1", "us-1"]).unwrap(), "us-1");
    assert_eq!(context.prompt().multi_select("What?", ["a", "b", "c"]).unwrap(), ["a", "c"]);
}

#[test]
fn an_answer_that_does_not_fit_says_what_does() {
    let context = person(&["perhaps", "mars-1"]);
    let confirm = context.prompt().confirm("Sure?").unwrap_err();
    assert_eq!(format!("{confirm:?}"), "`perhaps` is not an answer to `Sure?`\nhelp: answer with yes or no");
    let select = context.prompt().select("Where?", ["eu-1", "us-1"]).unwrap_err();
    assert!(format!("{select:?}").ends_with("help: answer with one of `eu-1`, `us-1`"), "{select:?}");
}

#[test]
fn auto_prompt_says_yes_and_takes_defaults() {
    let auto = answered(&["typed"], Modifiers { auto_prompt: true, ..Modifiers::default() });
    assert!(auto.prompt().default(false).confirm("Sure?").unwrap());
    assert_eq!(auto.prompt().default("Ada").text("Who?").unwrap(), "Ada");
    assert_eq!(auto.prompt().default("us-1").select("Where?", ["eu-1", "us-1"]).unwrap(), "us-1");
    assert_eq!(auto.prompt().default(["a", "b"]).multi_select("What?", ["a", "b", "c"]).unwrap(), ["a", "b"]);
    // Without a default the person is still asked.
    assert_eq!(auto.prompt().text("Who?").unwrap(), "typed");
}

#[test]
fn without_a_terminal_a_default_is_taken_and_nothing_hangs() {
    let unattended = person(&[]);
    assert!(!unattended.prompt().default(false).confirm("Sure?").unwrap());
    assert_eq!(unattended.prompt().default("Ada").text("Who?").unwrap(), "Ada");
    let error = unattended.prompt().flag("--name").text("Who?").unwrap_err();
    assert_eq!(
        format!("{error:?}"),
        "`Who?` needs an answer, and there is no terminal to ask at\nhelp: give the answer with `--name`"
    );
}

#[test]
fn non_interactive_asks_nothing_although_a_person_is_there() {
    let off = answered(&["yes"], Modifiers { non_interactive: true, ..Modifiers::default() });
    let error = off.prompt().confirm("Sure?").unwrap_err();
    assert_eq!(format!("{error:?}"), "`Sure?` needs an answer, and prompts are off\nhelp: pass `-y` to answer yes");
}

#[test]
fn a_command_is_confirmed_refused_or_not_asked() {
    person(&["y"]).confirm_command("Delete demo?").unwrap();
    let refused = person(&["n"]).confirm_command("Delete demo?").unwrap_err();
    assert_eq!((refused.to_string().as_str(), refused.get_exit_code().code()), ("cancelled", 1));
    person(&[]).confirm_command("Delete demo?").unwrap_err();
    answered(&[], Modifiers { dry_run: true, ..Modifiers::default() }).confirm_command("Delete demo?").unwrap();
}

#[test]
fn nothing_to_choose_from_is_an_error() {
    let none: [&str; 0] = [];
    let error = person(&["x"]).prompt().select("Where?", none).unwrap_err();
    assert_eq!(error.to_string(), "there is nothing to choose from for `Where?`");
}

#[test]
fn an_answer_that_is_not_valid_is_an_error_with_the_reason() {
    let short = |text: &str| if text.len() > 3 { Err("at most three letters") } else { Ok(()) };
    let context = person(&["abc", "abcd", "hunter2"]);
    assert_eq!(context.prompt().validate(short).text("Code?").unwrap(), "abc");
    let text = context.prompt().validate(short).text("Code?").unwrap_err();
    assert_eq!(text.to_string(), "`abcd` is not an answer to `Code?`: at most three letters");
    let secret = context.prompt().validate(short).repeat().secret("Token?").unwrap_err();
    assert_eq!(
        secret.to_string(),
        "the answer to `Token?` is not valid: at most three letters",
        "the secret is not shown"
    );
    let default = person(&[]).prompt().default("abcd").validate(short).text("Code?").unwrap_err();
    assert!(default.to_string().contains("`abcd`"), "{default}");
}
