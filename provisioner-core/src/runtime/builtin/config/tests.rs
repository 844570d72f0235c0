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
    std::fs::remove_dir_all(Path::new(path).parent().unwrap()).unwrap();
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

/// Edits a file that another program changes meanwhile: from `before` to `typed` here, to `meanwhile` there.
fn edited_at_the_same_time(world: &World, typed: &str, meanwhile: &str) -> Ended {
    edited_by(world, &|path| {
        world.write(meanwhile);
        Ok(std::fs::write(path, typed)?)
    })
}

#[test]
fn a_change_of_other_lines_that_was_made_meanwhile_stays() {
    let before = "plugins:\n  demo:\n    port: 1\n    # Between\n    name: a\n";
    let change = |from, to| before.replacen(from, to, 1);
    let (port, name) = (change("port: 1", "port: 2"), change("name: a", "name: b"));
    let both = port.replacen("name: a", "name: b", 1);
    for (typed, meanwhile, after) in [
        (port.as_str(), name.as_str(), both.as_str()),
        (&name, &port, &both),
        // The same change twice is one.
        (&port, &port, &port),
        // A comment, a line that goes.
        (
            &change("    # Between\n", ""),
            &change("plugins", "# Top\nplugins"),
            &change("    # Between\n", "").replacen("plugins", "# Top\nplugins", 1),
        ),
    ] {
        let world = World::with(before);
        let ended = edited_at_the_same_time(&world, typed, meanwhile);
        assert_eq!((ended.code, world.text().as_str()), (0, after), "{typed:?} {meanwhile:?}: {}", ended.err);
    }
    let world = World::with(before);
    let ended = edited_at_the_same_time(&world, &port, &name);
    assert!(ended.out.contains(", with what was changed in it while you edited it"), "{}{}", ended.out, ended.err);
    assert_eq!(
        std::fs::read_to_string(world.path().with_extension("yaml.bak")).unwrap(),
        name,
        "the file as it was is kept beside it"
    );
}

#[test]
fn a_change_of_the_same_lines_that_was_made_meanwhile_is_not_undone() {
    let port = |port: u8| format!("plugins: {{demo: {{port: {port}}}}}\n");
    for (before, typed, meanwhile, why) in [
        (GOOD, port(3).as_str(), port(9).as_bytes(), "in lines that you changed too"),
        (GOOD, &port(3), b"".as_slice(), "in lines that you changed too"),
        (GOOD, &port(3), b"\xff".as_slice(), "in lines that you changed too"),
        // Each is right by itself: twice the same key is not.
        (
            "plugins:\n  demo:\n    # One\n    # Two\n    # Three\n",
            "plugins:\n  demo:\n    port: 3\n    # One\n    # Two\n    # Three\n",
            b"plugins:\n  demo:\n    # One\n    # Two\n    # Three\n    port: 9\n",
            "and the two changes do not go together",
        ),
    ] {
        let world = World::with(before);
        let ended = edited_by(&world, &|path| {
            std::fs::write(world.path(), meanwhile)?;
            Ok(std::fs::write(path, typed)?)
        });
        let now = std::fs::read(world.path()).unwrap();
        assert_eq!((ended.code, now.as_slice()), (78, meanwhile), "{typed:?}: {}", ended.err);
        assert!(ended.err.contains(&format!("was changed while you edited it, {why}")), "{}", ended.err);
        assert_eq!(kept(&ended.err), typed);
    }
}

#[test]
fn what_was_typed_is_kept_where_it_cannot_be_put_in_place() {
    let typed = "plugins: {demo: {port: 3}}\n";
    let in_the_way = |path: &Path| std::fs::create_dir_all(path.join("in the way"));
    // A folder in the place of the file, and in the place of its backup.
    for (blocked, removed) in [("config.yaml", true), ("config.yaml.bak", false)] {
        let world = World::with(GOOD);
        let ended = edited_by(&world, &|path| {
            if removed {
                std::fs::remove_file(world.path())?;
            }
            in_the_way(&world.path().with_file_name(blocked))?;
            Ok(std::fs::write(path, typed)?)
        });
        assert_eq!(ended.code, 1, "{blocked}: {}", ended.err);
        assert!(!ended.err.contains("was done"), "{}", ended.err);
        assert_eq!(kept(&ended.err), typed);
    }
}

#[test]
fn an_editor_that_removes_the_file_changes_nothing() {
    let world = World::with(GOOD);
    let ended = edited_by(&world, &|path| Ok(std::fs::remove_file(path)?));
    assert_eq!((ended.code, world.text().as_str()), (78, GOOD));
    assert!(ended.err.contains("the editor has to save the file under its name"), "{}", ended.err);
}

#[test]
fn an_editor_that_does_not_wait_is_noticed() {
    let world = World::with(GOOD);
    let ended = edited_by(&world, &|_| Ok(()));
    assert!(ended.out.contains("nothing has changed") && ended.err.contains("`code --wait`"), "{}", ended.err);
    let ended = edited_by(&world, &|_| {
        std::thread::sleep(std::time::Duration::from_millis(600));
        Ok(())
    });
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
}
