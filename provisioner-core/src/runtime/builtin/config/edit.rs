//! `config edit`: the file in the user's editor, and again as long as it is wrong.

use super::{sources, write};
use crate::config::Sources;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::files::TemporaryFile;
use crate::runtime::{App, Session};
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::Command;

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    if session.context.modifiers.non_interactive || !std::io::stdin().is_terminal() {
        let error = Error::new("`config edit` needs a terminal");
        return Err(error.help(format!(
            "`{0} config set` changes one value; `{0} config path` says where the file is",
            app.program.name
        )));
    }
    let editor = ["VISUAL", "EDITOR"].iter().find_map(|name| app.environment.var(name));
    let editor = editor.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let again = || session.context.prompt().default(true).confirm("Open the editor again?");
    edit(app, session, &|path| open(&editor, path), &again)
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
    let before = match std::fs::read(session.context.machine.locate(&path)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => b"plugins:\n".to_vec(),
        Err(error) => return Err(Error::new(format!("cannot read {}: {error}", path.display())).source(error)),
    };
    // Private from the start, and called so that editors know the language.
    let mut copy = TemporaryFile::new_in(&std::env::temp_dir(), ".yaml", Some(0o600))?;
    copy.as_file_mut().write_all(&before)?;
    loop {
        open(copy.path())?;
        let after = std::fs::read(copy.path())?;
        if after == before {
            session.context.out().success("nothing has changed");
            return Ok(ExitCode::SUCCESS);
        }
        let Some(error) = mistake(app, session, &sources, &after) else {
            if session.effects.begin(format!("write {}", path.display())) {
                write::write_bytes(session, &path, &after)?;
                session.context.out().success(format!("wrote {}", path.display()));
            }
            return Ok(ExitCode::SUCCESS);
        };
        session.context.output.error(&error);
        // `-y` cannot mend a file: it would open the editor for ever.
        if session.context.modifiers.auto_prompt || !again()? {
            return Err(Error::new(format!("{} was not changed", path.display())).exit_code(ExitCode::CONFIG));
        }
    }
}

/// Everything that is wrong with an edited file.
fn mistake(app: &App<'_>, session: &Session, sources: &Sources, bytes: &[u8]) -> Option<Error> {
    let then = sources.pretending_bytes(bytes);
    if let Some(mistake) = then.broken() {
        return Some(then.file_error(vec![mistake]));
    }
    let plugins = app.registry.sorted_plugins();
    let mut errors = Vec::new();
    for (_, plugin) in &plugins {
        if let Err(error) = write::refuse_new_mistakes(session, &sources.pretending(""), &then, plugin) {
            errors.push(error.to_string());
        }
    }
    (!errors.is_empty()).then(|| Error::new(errors.join("\n\n")).exit_code(ExitCode::CONFIG))
}

/// Opens a file in an editor, whose variable may hold arguments.
fn open(editor: &str, path: &Path) -> Result<()> {
    let words = shell_words::split(editor).map_err(|error| Error::new(format!("the editor `{editor}`: {error}")))?;
    let Some((program, args)) = words.split_first() else { return Err(Error::new("the editor's name is empty")) };
    let status = Command::new(program).args(args).arg(path).status().map_err(|error| {
        let error = Error::new(format!("cannot start the editor `{editor}`: {error}")).source(error);
        error.help("set $VISUAL or $EDITOR")
    })?;
    if status.success() { Ok(()) } else { Err(Error::new(format!("the editor `{editor}` failed: {status}"))) }
}
