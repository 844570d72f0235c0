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
        if let Some(typed) = contents[0].filter(|typed| *typed != GOOD) {
            assert_eq!(kept(&ended.err), typed);
        }
    }
    let (ended, opened) =
        edited(&world, Modifiers { auto_prompt: true, ..Modifiers::default() }, &[Some(BAD), Some(BAD)]);
    assert_eq!((ended.code, opened, kept(&ended.err).as_str()), (78, 1, BAD));
    let (ended, _) = edited(&world, Modifiers { dry_run: true, ..Modifiers::default() }, &[Some("plugins:\n")]);
    assert_eq!((ended.code, world.text().as_str()), (0, GOOD));
}

#[test]
fn a_file_that_is_no_yaml_can_be_edited() {
    let world = World::with(BROKEN);
    let (ended, _) = edited(&world, Modifiers::default(), &[Some(GOOD)]);
    assert_eq!((ended.code, world.text().as_str()), (0, GOOD));
}

/// The text in the file that a message names as the one that keeps it; the file is removed.
fn kept(err: &str) -> String {
    let (_, after) = err.split_once("your text is kept in ").unwrap_or_else(|| panic!("no file is named in {err}"));
    let path = after.split(';').next().unwrap_or_default();
    let text = std::fs::read_to_string(path).unwrap();
    std::fs::remove_file(path).unwrap();
    text
}

/// Edits once, with this editor.
fn edited_by(world: &World, open: &dyn Fn(&Path) -> Result<()>) -> Ended {
    world.run_with(|app| {
        let session = app.session(Modifiers::default());
        edit(app, &session, open, &|| Ok(false)).unwrap_or_else(|error| {
            session.context.output.error(&error);
            error.get_exit_code()
        })
    })
}

#[test]
fn what_was_typed_before_the_editor_failed_is_kept() {
    let world = World::with(GOOD);
    let ended = edited_by(&world, &|path| {
        std::fs::write(path, BROKEN)?;
        Err(Error::new("the editor crashed"))
    });
    assert_eq!((ended.code, kept(&ended.err).as_str()), (1, BROKEN));
}

#[test]
fn a_change_that_was_made_meanwhile_is_not_undone() {
    let world = World::with(GOOD);
    let (meanwhile, typed) = ("plugins: {demo: {port: 9}}\n", "plugins: {demo: {port: 3}}\n");
    let ended = edited_by(&world, &|path| {
        world.write(meanwhile);
        Ok(std::fs::write(path, typed)?)
    });
    assert_eq!((ended.code, world.text().as_str()), (78, meanwhile));
    assert!(ended.err.contains("was changed while you edited it"), "{}", ended.err);
    assert_eq!(kept(&ended.err), typed);
}
