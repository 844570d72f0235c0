//! What a program changes, as `strace` sees it: every call of it and of its children that may change a file and
//! succeeds.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What the kernel is asked for by the lock of a dry run; failing, it is a kernel without them.
const CALLS_OF_THE_LOCK: &str = "landlock_create_ruleset,landlock_add_rule,landlock_restrict_self,seccomp";

/// Calls with the name of a file that only read. What is not among them is taken for a change, so that a call of which
/// this list knows nothing is looked at.
const READING: [&str; 27] = [
    "access",
    "chdir",
    "chroot",
    "execve",
    "execveat",
    "faccessat",
    "faccessat2",
    "fgetxattr",
    "fstatat64",
    "getcwd",
    "getxattr",
    "inotify_add_watch",
    "lgetxattr",
    "listxattr",
    "llistxattr",
    "lstat",
    "lstat64",
    "name_to_handle_at",
    "newfstatat",
    "readlink",
    "readlinkat",
    "stat",
    "stat64",
    "statfs",
    "statfs64",
    "statx",
    "uselib",
];

/// Calls that change what is open.
const OF_OPEN_FILES: [&str; 7] =
    ["?fchmod", "?fchown", "?ftruncate", "?fallocate", "?fsetxattr", "?fremovexattr", "?copy_file_range"];

/// Where nothing stays of what is written.
const DEVICES: [&str; 6] = ["/dev/null", "/dev/tty", "/dev/ptmx", "/dev/pts", "/dev/full", "/dev/zero"];

/// Whether the kernel can lock the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kernel {
    Present,
    /// One without Landlock and without a filter that asks.
    Old,
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Traced {
    pub(crate) output: Output,
    /// The changes that succeeded, as `strace` prints them.
    pub(crate) changes: Vec<String>,
}

/// Whether programs can be traced here; where they cannot, says so.
pub(crate) fn is_possible() -> bool {
    let probe = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let possible = probe.is_ok_and(|probe| probe.status.success());
    if !possible {
        println!("skipped: there is no `strace` here, or it may not trace");
    }
    possible
}

/// Runs the command on such a kernel. Changes below a path that begins with `private` are its own affair.
pub(crate) fn traced(command: &Command, kernel: Kernel, private: &Path) -> Traced {
    let logs = tempfile::tempdir().unwrap();
    let mut strace = Command::new("strace");
    // A file for every thread, so that no call is torn in two by another's.
    strace.args(["-ff", "-qq", "-y", "-s", "4096", "-e", "signal=none"]).arg("-o").arg(logs.path().join("thread"));
    let mut calls = format!("%file,?bind,?ioctl,{}", OF_OPEN_FILES.join(","));
    if kernel == Kernel::Old {
        calls = format!("{calls},{CALLS_OF_THE_LOCK}");
        strace.arg("-e").arg(format!("inject={CALLS_OF_THE_LOCK}:error=ENOSYS"));
    }
    strace.arg("-e").arg(format!("trace={calls}"));
    strace.arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    let folder = command.get_current_dir().unwrap_or(Path::new("/")).canonicalize().unwrap();
    let output = strace.current_dir(&folder).output().unwrap();
    let mut changes = Vec::new();
    for log in fs::read_dir(logs.path()).unwrap() {
        let log = fs::read(log.unwrap().path()).unwrap();
        let log = String::from_utf8_lossy(&log).into_owned();
        let outside = |line: &&str| changed(line, &folder).iter().any(|path| !is_allowed(path, private));
        changes.extend(log.lines().filter(outside).map(str::to_owned));
    }
    Traced { output, changes }
}

fn is_allowed(path: &Path, private: &Path) -> bool {
    let begins = path.as_os_str().as_encoded_bytes().starts_with(private.as_os_str().as_encoded_bytes());
    // `pipe:[7]`, `socket:[7]` and the like have no path.
    begins || path.is_relative() || DEVICES.iter().any(|device| path.starts_with(device))
}

/// The files that a call changed; none where it failed, or only reads.
fn changed(line: &str, folder: &Path) -> Vec<PathBuf> {
    let Some((name, rest)) = line.split_once('(') else { return Vec::new() };
    let Some((arguments, result)) = rest.rsplit_once(" = ") else { return Vec::new() };
    if result.starts_with(['-', '?']) || READING.contains(&name) {
        return Vec::new();
    }
    let texts = quoted(arguments);
    let from = described(arguments).map_or(folder.to_owned(), PathBuf::from);
    let at = |text: &str| from.join(text);
    match name {
        "open" | "openat" | "openat2" | "creat" => {
            let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| arguments.contains(flag));
            if writes || name == "creat" { described(result).map(PathBuf::from).into_iter().collect() } else { vec![] }
        }
        "ioctl" if !["SETFLAGS", "FSSETXATTR"].iter().any(|request| arguments.contains(request)) => Vec::new(),
        // Abstract ones are not files.
        "bind" if !arguments.contains("sun_path=\"") => Vec::new(),
        // What the link says is not a file that is changed.
        "symlink" | "symlinkat" => texts.last().map(|text| at(text)).into_iter().collect(),
        _ if name.ends_with("xattr") => texts.first().map(|text| at(text)).into_iter().collect(),
        _ if texts.is_empty() => vec![from],
        _ => texts.iter().map(|text| at(text)).collect(),
    }
}

/// The texts among the arguments of a call.
fn quoted(arguments: &str) -> Vec<String> {
    arguments.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The path of the first descriptor: `3</etc/passwd>`.
fn described(text: &str) -> Option<&OsStr> {
    let (_, path) = text.split_once('<')?;
    Some(OsStr::new(path.split_once('>')?.0))
}
