//! The system calls of Landlock, for the one use that they have here: the kernel refuses every change of files to a
//! thread and to all that it starts, but below some paths.
//!
//! Own code, as the crate `landlock` brings two derives with a `syn` that nothing else here needs, which every first
//! build would wait for; three system calls with a structure each do not.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::ptr;

// The numbers are the same on every architecture.
const CREATE_RULESET: libc::c_long = 444;
const ADD_RULE: libc::c_long = 445;
const RESTRICT_SELF: libc::c_long = 446;

/// Asks which version the kernel has, in place of making a ruleset.
const WHICH_VERSION: libc::c_long = 1;
/// The rule is about what is below a file or folder.
const BELOW_A_PATH: libc::c_long = 1;

// The rights that a change needs, by the bit that the kernel gives them.
const WRITE_FILE: u64 = 1 << 1;
/// Remove a folder or a file; make a device, folder, file, socket, pipe or link.
const CHANGE_FOLDER: u64 = 0b1_1111_1111 << 4;
const MOVE_TO_OTHER_FOLDER: u64 = 1 << 13;
const TRUNCATE: u64 = 1 << 14;
const DEVICE_REQUEST: u64 = 1 << 15;

/// From which version on a kernel knows which of them.
const RIGHTS: [(i64, u64); 4] =
    [(1, WRITE_FILE | CHANGE_FOLDER), (2, MOVE_TO_OTHER_FOLDER), (3, TRUNCATE), (5, DEVICE_REQUEST)];

/// Those that a file itself can have; a rule for a file with others is an error.
const OF_A_FILE: u64 = WRITE_FILE | TRUNCATE | DEVICE_REQUEST;

/// What is allowed, until a thread is locked with it.
#[derive(Debug)]
pub(super) struct Ruleset {
    fd: OwnedFd,
    /// What is refused where no rule allows it.
    rights: u64,
}

/// What `landlock_add_rule` reads. The kernel packs it.
#[repr(C, packed)]
struct PathRule {
    rights: u64,
    below: i32,
}

impl Ruleset {
    /// Nothing is allowed.
    #[expect(unsafe_code, reason = "no safe crate without a heavy tree makes these system calls")]
    pub(super) fn new() -> io::Result<Self> {
        // SAFETY: asks for the version, and reads no memory.
        let version = unsafe { libc::syscall(CREATE_RULESET, ptr::null::<u64>(), 0_usize, WHICH_VERSION) };
        let version = checked(version)?;
        let rights = RIGHTS.iter().filter(|(since, _)| *since <= version).fold(0, |all, (_, rights)| all | rights);
        // The structure of the first version is this one number; a kernel takes every size that it knows.
        // SAFETY: the pointer is to a number of the size that is given. What is returned is a descriptor of our own.
        unsafe {
            let fd = libc::syscall(CREATE_RULESET, ptr::from_ref(&rights), size_of::<u64>(), 0_usize);
            let fd = i32::try_from(checked(fd)?).map_err(io::Error::other)?;
            Ok(Self { fd: OwnedFd::from_raw_fd(fd), rights })
        }
    }

    /// Allows every change of this file, or of this folder and what is below it.
    pub(super) fn allow(&self, path: &Path) -> io::Result<()> {
        let file = OpenOptions::new().read(true).custom_flags(libc::O_PATH).open(path)?;
        self.allow_open(&file)
    }

    /// The same of what is open: a terminal, the file that a standard stream leads to.
    pub(super) fn allow_descriptor(&self, descriptor: BorrowedFd<'_>) -> io::Result<()> {
        self.allow_open(&File::from(descriptor.try_clone_to_owned()?))
    }

    #[expect(unsafe_code, reason = "no safe crate without a heavy tree makes these system calls")]
    fn allow_open(&self, file: &File) -> io::Result<()> {
        let of_it = if file.metadata()?.is_dir() { u64::MAX } else { OF_A_FILE };
        let rule = PathRule { rights: self.rights & of_it, below: file.as_fd().as_raw_fd() };
        // SAFETY: the pointer is to a rule as the kernel defines it, and both descriptors are open.
        let done = unsafe { libc::syscall(ADD_RULE, self.fd.as_raw_fd(), BELOW_A_PATH, ptr::from_ref(&rule), 0_usize) };
        checked(done).map(drop)
    }

    /// Locks the calling thread, and with it every thread and process that it will start. There is no way back.
    #[expect(unsafe_code, reason = "no safe crate without a heavy tree makes these system calls")]
    pub(super) fn lock_this_thread(&self) -> io::Result<()> {
        // SAFETY: takes a descriptor that is open, and no pointer.
        let done = unsafe { libc::syscall(RESTRICT_SELF, self.fd.as_raw_fd(), 0_usize) };
        checked(done).map(drop)
    }
}

/// Gives up, for this thread and all that it starts, to gain rights by what it runs: without that the kernel locks only
/// what an administrator runs.
#[expect(unsafe_code, reason = "no crate that is here already makes this system call")]
pub(super) fn gain_no_rights() -> io::Result<()> {
    // SAFETY: takes numbers only.
    checked(unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) }.into()).map(drop)
}

/// Why this kernel does not lock, for the plan.
pub(super) fn reason(error: &io::Error) -> String {
    match error.raw_os_error() {
        Some(libc::ENOSYS) => "this kernel has no Landlock, which is a part of Linux since 5.13".to_owned(),
        Some(libc::EOPNOTSUPP) => "Landlock was left out when this machine was started".to_owned(),
        Some(libc::EPERM) => "Landlock is forbidden here, perhaps by a container".to_owned(),
        _ => format!("Landlock does not work here: {error}"),
    }
}

fn checked(returned: i64) -> io::Result<i64> {
    if returned < 0 { Err(io::Error::last_os_error()) } else { Ok(returned) }
}
