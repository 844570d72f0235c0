//! `completions`: the script that makes a shell ask this program what can stand at the cursor, printed, or put where the
//! shell looks for it.

use super::Builtin;
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::runtime::complete::shells::Shell;
use crate::runtime::{App, Session};
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::path::{Path, PathBuf};

pub(crate) const COMPLETIONS: Builtin =
    Builtin { name: "completions", about: "Print or install completions for a shell", command, changing: &[""], run };

fn command(command: Command) -> Command {
    let shell = Arg::new("SHELL").required(true).value_parser(Shell::ALL.map(Shell::name)).help("The shell");
    let install = Arg::new("install").long("install").action(ArgAction::SetTrue);
    command.arg(shell).arg(install.help("Write the script where the shell looks for it, instead of printing it"))
}

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let name = matches.get_one::<String>("SHELL").map_or("", String::as_str);
    let Some(shell) = Shell::find(name) else { return Ok(ExitCode::USAGE) };
    let script = shell.script(app.program.name);
    if matches.get_flag("install") {
        return install(app, session, shell, &script);
    }
    session.context.out().result(|| script.as_str().into(), |out| out.text(&script));
    Ok(ExitCode::SUCCESS)
}

fn install(app: &App<'_>, session: &Session, shell: Shell, script: &str) -> Result<ExitCode> {
    let Place { file, line } = Place::of(app, shell)?;
    let shown = file.display();
    let present = session.context.files().read(&file).ok();
    if let Some(present) = present
        && !is_ours(&String::from_utf8_lossy(&present), app.program.name)
    {
        let error = Error::new(format!("{shown} is not a script of `{} completions`", app.program.name));
        return Err(error.help("move it away, or print the script and put it there yourself"));
    }
    let files = session.effects.files();
    if let Some(folder) = file.parent() {
        files.create_dir_all(folder)?;
    }
    files.write(&file, script)?;
    let data = || {
        Json::object()
            .with("file", file.display().to_string().as_str())
            .with("line", line.as_ref().map(|line| line.text.as_str()))
    };
    session.context.out().result(data, |out| {
        if !session.effects.is_dry_run() {
            out.success(format_args!("the completions of `{}` are in {shown}", app.program.name));
        }
        if let Some(Line { file, text, note }) = &line {
            out.line(format_args!("{note} add this line to {file}:\n\n    {text}\n"));
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// Whether a file was written by `completions --install`, of this version or another.
fn is_ours(text: &str, program: &str) -> bool {
    let mark = format!("# Completions of `{program}` for ");
    text.lines().take(2).any(|line| line.starts_with(&mark))
}

/// Where a shell looks for the completions of one program.
struct Place {
    file: PathBuf,
    /// What the shell has to be told besides.
    line: Option<Line>,
}

/// A line for a file that belongs to the person.
struct Line {
    file: &'static str,
    text: String,
    /// When it is needed.
    note: &'static str,
}

/// Where each shell looks, in the order of [`Shell::ALL`]: whether below the folder for data or for configuration, the file
/// there, and the line with where it goes and when it is needed.
const PLACES: [(bool, &str, Option<[&str; 3]>); 6] = [
    (
        true,
        "bash-completion/completions/PROGRAM",
        Some(["~/.bashrc", ". FILE", "Where the package bash-completion is not installed,"]),
    ),
    (
        true,
        "zsh/site-functions/_PROGRAM",
        Some(["~/.zshrc", "fpath=(FOLDER $fpath)", "Where that folder is not in `$fpath` yet, in front of `compinit`"]),
    ),
    (false, "fish/completions/PROGRAM.fish", None),
    (false, "powershell/completions/PROGRAM.ps1", Some(["the file that `$PROFILE` names", ". FILE", "Once,"])),
    (
        false,
        "elvish/lib/PROGRAM-completions.elv",
        Some(["~/.config/elvish/rc.elv", "use PROGRAM-completions", "Once,"]),
    ),
    (true, "nushell/vendor/autoload/PROGRAM.nu", None),
];

impl Place {
    fn of(app: &App<'_>, shell: Shell) -> Result<Self> {
        let (program, environment) = (app.program.name, &app.environment);
        let (is_data, file, line) = PLACES[shell as usize];
        let own = match shell {
            Shell::Bash => absolute(environment, "BASH_COMPLETION_USER_DIR").map(|own| (own, "bash-completion/")),
            Shell::Powershell if cfg!(windows) => {
                Some((home(environment)?.join("Documents/PowerShell"), "powershell/"))
            }
            _ => None,
        };
        let (folder, file) = match own {
            Some((folder, instead_of)) => (folder, file.strip_prefix(instead_of).unwrap_or(file)),
            None if is_data => (folder(environment, "XDG_DATA_HOME", ".local/share")?, file),
            None => (folder(environment, "XDG_CONFIG_HOME", ".config")?, file),
        };
        let file = folder.join(file.replace("PROGRAM", program));
        let line = line.map(|[place, text, note]| {
            let folder = file.parent().unwrap_or(&file);
            let text = text.replace("PROGRAM", program).replace("FOLDER", &quoted(shell, folder));
            Line { file: place, text: text.replace("FILE", &quoted(shell, &file)), note }
        });
        Ok(Self { file, line })
    }
}

fn folder(environment: &Environment, variable: &str, below_home: &str) -> Result<PathBuf> {
    match absolute(environment, variable) {
        Some(folder) => Ok(folder),
        None => Ok(home(environment)?.join(below_home)),
    }
}

/// The folder that a variable names. The specification of these variables has relative ones passed over.
fn absolute(environment: &Environment, variable: &str) -> Option<PathBuf> {
    environment.var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}

fn home(environment: &Environment) -> Result<PathBuf> {
    environment.home().ok_or_else(|| Error::new("the home folder is not known").help("set the variable `HOME`"))
}

fn quoted(shell: Shell, path: &Path) -> String {
    let path = path.to_string_lossy();
    match shell {
        Shell::Powershell => format!("'{}'", path.replace('\'', "''")),
        _ => shell_words::quote(&path).into_owned(),
    }
}
