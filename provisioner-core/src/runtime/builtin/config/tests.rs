//! `config edit` with an editor that a test is: what it writes, and whether it is opened again.

use super::edit::edit;
use crate::config::tests::fixture::{Ended, World};
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::modifiers::Modifiers;
use std::cell::Cell;
use std::path::Path;

/// Edits with a row of contents, one for each time the editor is opened; `None` is an editor that fails.
fn edited(world: &World, modifiers: Modifiers, contents: &[Option<&str>]) -> (Ended, usize) {
    let opened = Cell::new(0);
    let open = |path: &Path| -> Result<()> {
        let content = contents[opened.replace(opened.get() + 1)];
        content.map_or_else(|| Err(Error::new("the editor failed")), |content| Ok(std::fs::write(path, content)?))
    };
    let ended = world.run_with(|app| {
        let session = app.session(modifiers);
        let again = || Ok(opened.get() < contents.len());
        edit(app, &session, &open, &again).unwrap_or_else(|error| {
            session.context.output.error(&error);
            error.get_exit_code()
        })
    });
    (ended, opened.get())
}

const GOOD: &str = "plugins: {demo: {port: 2}}\n";
const BAD: &str = "plugins: {demo: {port: x}}\n";
const BROKEN: &str = "plugins: {";

#[test]
fn what_is_right_is_written() {
    let world = World::new();
    let (ended, opened) = edited(&world, Modifiers::default(), &[Some(GOOD)]);
    assert_eq!((ended.code, opened, world.text().as_str()), (0, 1, GOOD));
}

#[test]
fn mistakes_are_shown_and_the_editor_is_opened_again() {
    let world = World::with("plugins: {}\n");
    let (ended, opened) = edited(&world, Modifiers::default(), &[Some(BAD), Some(BROKEN), Some(GOOD)]);
    assert_eq!((ended.code, opened, world.text().as_str()), (0, 3, GOOD));
    assert!(
        ended.err.contains(":1:24: `demo.port`") && ended.err.contains(":2:1: a value is missing here"),
        "{}",
        ended.err
    );
}

#[test]
fn what_is_given_up_changes_nothing() {
    let world = World::with(GOOD);
    for contents in [&[Some(BAD)][..], &[Some(BROKEN)], &[None], &[Some(GOOD)]] {
        let (ended, _) = edited(&world, Modifiers::default(), contents);
        let code = match contents[0] {
            Some(GOOD) => ExitCode::SUCCESS,
            Some(_) => ExitCode::CONFIG,
            None => ExitCode::FAILURE,
        };
        assert_eq!((ended.code, world.text().as_str()), (code.code(), GOOD), "{contents:?}");
    }
    let (ended, opened) =
        edited(&world, Modifiers { auto_prompt: true, ..Modifiers::default() }, &[Some(BAD), Some(BAD)]);
    assert_eq!((ended.code, opened), (78, 1));
    let (ended, _) = edited(&world, Modifiers { dry_run: true, ..Modifiers::default() }, &[Some("plugins:\n")]);
    assert_eq!((ended.code, world.text().as_str()), (0, GOOD));
}

#[test]
fn a_file_that_is_no_yaml_can_be_edited() {
    let world = World::with(BROKEN);
    let (ended, _) = edited(&world, Modifiers::default(), &[Some(GOOD)]);
    assert_eq!((ended.code, world.text().as_str()), (0, GOOD));
}
