//! `config edit`: the file in the user's editor, and again as long as it is wrong. What a person typed is never thrown
//! away: as long as it is not in place, the copy that was edited stays.

mod copy;

use super::{sources, write};
use crate::config::Sources;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::files::read_finite;
use crate::runtime::{App, Session};
use copy::Copy;
use std::borrow::Cow;
use std::io::{ErrorKind, IsTerminal};
use std::path::Path;
use std::time::{Duration, Instant};

/// Sooner than a person can read a file, let alone change it.
const AT_ONCE: Duration = Duration::from_millis(500);

/// What a new file begins with.
const EMPTY: &[u8] = b"plugins:\n";

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    let editor = ["VISUAL", "EDITOR"].iter().find_map(|name| app.environment.var(name));
    let terminal = std::io::stdin().is_terminal() && !session.context.modifiers.non_interactive;
    // An editor that is named may be a script.
    if editor.is_none() && !terminal {
        let error = codes::NO_TERMINAL.error("`config edit` needs a terminal, or an editor in $VISUAL or $EDITOR");
        return Err(error.help(format!(
            "`{0} config set` changes one value; `{0} config path` prints where the file is",
            app.program.name
        )));
    }
    let editor = editor.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let again =
        || if terminal { session.context.prompt().default(true).confirm("Open the editor again?") } else { Ok(false) };
    edit(app, session, &|path| open(session, &editor, path), &again)
}

/// Edits a copy until it is right or given up, then puts it in the file's place.
pub(super) fn edit(
    app: &App<'_>,
    session: &Session,
    open: &dyn Fn(&Path) -> Result<()>,
    again: &dyn Fn() -> Result<bool>,
) -> Result<ExitCode> {
    let sources = sources(app, session);
    let path = sources.user_file_path()?;
    write::refuse_what_is_not_a_file(session, &path, "changed")?;
    let before = current(session, &path)?;
    let copy = Copy::new(app.program.name, &before)?;
    loop {
        let begun = Instant::now();
        let opened = open(copy.path());
        let at_once = begun.elapsed() < AT_ONCE;
        let after = read_finite(copy.path()).map_err(|error| unreadable(&copy, error))?;
        if after == before {
            copy.remove();
            opened?;
            session.context.out().success("nothing has changed");
            if at_once {
                session.context.out().warn(
                    "the editor ended at once; one that opens a window needs an option to wait, as in `code --wait`",
                );
            }
            return Ok(ExitCode::SUCCESS);
        }
        if let Err(error) = opened {
            return Err(kept(error, &copy, &path));
        }
        let Some(error) = error_in(app, session, &sources, &after) else {
            return save(app, session, copy, &before, &after);
        };
        session.context.output.error(&error);
        // `-y` cannot correct a file: it would open the editor for ever.
        let once = session.context.modifiers.auto_prompt;
        if once || !again().map_err(|error| kept(error, &copy, &path))? {
            let error = codes::EDIT_NOT_SAVED.error(format!("{} was not changed", path.display()));
            return Err(kept(error, &copy, &path));
        }
    }
}

/// Puts the text in place. What was changed in the file while it was edited stays, unless both changed the same lines.
fn save(app: &App<'_>, session: &Session, copy: Copy, before: &[u8], after: &[u8]) -> Result<ExitCode> {
    let sources = sources(app, session);
    let path = sources.user_file_path()?;
    let _lock = write::lock(session, &sources).map_err(|error| kept(error, &copy, &path))?;
    let now = current(session, &path).map_err(|error| kept(error, &copy, &path))?;
    let (text, meanwhile) = match now == before {
        true => (Some(Cow::Borrowed(after)), ""),
        false => (merged(before, after, &now).map(Cow::Owned), ", with what was changed in it while you edited it"),
    };
    let refused = |why: &str| {
        let message = format!("{} was changed while you edited it, {why}", path.display());
        Err(kept(codes::EDIT_NOT_SAVED.error(message), &copy, &path))
    };
    let Some(text) = text else { return refused("in lines that you changed too") };
    if !meanwhile.is_empty()
        && let Some(error) = error_in(app, session, &sources, &text)
    {
        session.context.output.error(&error);
        return refused("and the two changes do not go together");
    }
    let written = session.effects.take(format!("write {}{meanwhile}", path.display()), || {
        if text != now {
            write::write_bytes(session, &path, &text)?;
        }
        session.context.out().success(format!("wrote {}{meanwhile}", path.display()));
        Ok(())
    });
    written.map_err(|error| kept(error, &copy, &path))?;
    copy.remove();
    Ok(ExitCode::SUCCESS)
}

/// What was typed and what was changed meanwhile, in one text; `None` where both changed the same lines differently, or
/// one of the texts is not UTF-8.
fn merged(before: &[u8], typed: &[u8], meanwhile: &[u8]) -> Option<Vec<u8>> {
    let text = |bytes| std::str::from_utf8(bytes).ok();
    diffy::merge(text(before)?, text(typed)?, text(meanwhile)?).ok().map(String::into_bytes)
}

/// The file as it is now; what a new one begins with where there is none.
fn current(session: &Session, path: &Path) -> Result<Vec<u8>> {
    match std::fs::read(session.context.machine.locate(path)) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(EMPTY.to_vec()),
        Err(error) => {
            Err(codes::FILE_NOT_READ.error(format!("cannot read {}: {error}", path.display())).caused_by(error))
        }
    }
}

/// The editor left nothing where the copy was.
fn unreadable(copy: &Copy, error: std::io::Error) -> Error {
    let error = codes::EDIT_NOT_SAVED.error(format!("cannot read {}: {error}", copy.path().display())).caused_by(error);
    error.help("the editor has to save the file under its name")
}

/// An error after which the edited text is still there.
fn kept(error: Error, copy: &Copy, path: &Path) -> Error {
    error.help(format!("your text is kept in {}; copy what you need to {}", copy.path().display(), path.display()))
}

/// Everything that is wrong with an edited file.
fn error_in(app: &App<'_>, session: &Session, sources: &Sources, bytes: &[u8]) -> Option<Error> {
    let then = sources.pretending_bytes(bytes).for_every_plugin();
    if let Some(mistake) = then.broken() {
        return Some(then.file_error(vec![mistake]));
    }
    let plugins = app.registry.sorted_plugins();
    let mut errors = Vec::new();
    for (_, plugin) in &plugins {
        if let Err(error) = write::refuse_new_errors(session, &sources.pretending(""), &then, plugin) {
            errors.push(error.to_string());
        }
    }
    (!errors.is_empty()).then(|| codes::INVALID_CONFIGURATION.error(errors.join("\n\n")))
}

/// Opens a file in an editor, whose variable may hold arguments.
fn open(session: &Session, editor: &str, path: &Path) -> Result<()> {
    let words = shell_words::split(editor)
        .map_err(|error| codes::EDITOR_FAILED.error(format!("the editor `{editor}`: {error}")))?;
    let Some((program, args)) = words.split_first() else {
        return Err(codes::EDITOR_FAILED.error("the editor's name is empty"));
    };
    let run = session.context.query(program).args(args).arg(path).run();
    run.map_err(|error| {
        error.context(format!("the editor `{editor}` failed")).help("$VISUAL or $EDITOR names the editor")
    })
}
