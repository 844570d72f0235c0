//! The system calls that change files, and where each of them says which: one table, from which the filter is made and
//! by which an attempt is read.

/// A system call that may change files.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) number: u32,
    pub(super) when: When,
    /// What it changes. Where the first is left as it is, so are the others.
    pub(super) targets: &'static [Target],
}

/// Which of its uses change something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Always,
    /// The flags of `open`, in this argument, say that it writes or makes.
    Writing(u8),
    /// The flags of `open` are behind a pointer, which a filter cannot follow.
    WritingAsSaidAt(u8),
    /// The request of `ioctl`, in this argument, sets attributes of a file.
    SettingAttributes(u8),
}

/// What a call changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    pub(super) place: Place,
    pub(super) needs: Needs,
    /// Whether a link at the end of the path is followed.
    pub(super) link: Link,
}

/// Where the target is named.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// A path in this argument.
    Path(u8),
    /// A path in the second argument, from the folder in the first; the folder itself where there is no path.
    At(u8, u8),
    /// What is open under the number in this argument.
    Open(u8),
    /// A local socket's address in this argument, as long as the next one says.
    Socket(u8),
}

/// What has to be there, or not, for the call to change anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// Something that it takes away or alters.
    Something,
    /// Nothing: it makes it.
    Nothing,
    /// Something to write to, unless the call makes it.
    SomethingToOpen,
    /// What is there is replaced.
    Whatever,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Followed,
    Itself,
    /// As the flag `AT_SYMLINK_NOFOLLOW` in this argument says.
    AsFlag(u8),
}

const fn target(place: Place, needs: Needs, link: Link) -> Target {
    Target { place, needs, link }
}

const fn removed(place: Place) -> Target {
    target(place, Needs::Something, Link::Itself)
}

const fn made(place: Place) -> Target {
    target(place, Needs::Nothing, Link::Itself)
}

const fn replaced(place: Place) -> Target {
    target(place, Needs::Whatever, Link::Itself)
}

const fn altered(place: Place) -> Target {
    target(place, Needs::Something, Link::Followed)
}

const fn opened(place: Place) -> Target {
    target(place, Needs::SomethingToOpen, Link::Followed)
}

/// A call whose number differs from one architecture to another.
macro_rules! call {
    ($name:ident => $($target:expr),+) => { call!($name, When::Always => $($target),+) };
    ($name:ident, $when:expr => $($target:expr),+) => {
        Call { number: libc::$name as u32, when: $when, targets: const { &[$($target),+] } }
    };
}

/// A call that is younger than the common numbers.
const fn young(number: u32, when: When, targets: &'static [Target]) -> Call {
    Call { number, when, targets }
}

use Place::{At, Open, Path, Socket};

/// Every call that every architecture has.
pub(super) const CALLS: &[Call] = &[
    call!(SYS_openat, When::Writing(2) => opened(At(0, 1))),
    young(437, When::WritingAsSaidAt(2), &[opened(At(0, 1))]),
    call!(SYS_truncate => altered(Path(0))),
    call!(SYS_unlinkat => removed(At(0, 1))),
    call!(SYS_renameat2 => removed(At(0, 1)), replaced(At(2, 3))),
    call!(SYS_mkdirat => made(At(0, 1))),
    call!(SYS_mknodat => made(At(0, 1))),
    call!(SYS_linkat => made(At(2, 3))),
    call!(SYS_symlinkat => made(At(1, 2))),
    call!(SYS_fchmod => altered(Open(0))),
    call!(SYS_fchmodat => altered(At(0, 1))),
    // fchmodat2
    young(452, When::Always, &[target(At(0, 1), Needs::Something, Link::AsFlag(3))]),
    call!(SYS_fchown => altered(Open(0))),
    call!(SYS_fchownat => target(At(0, 1), Needs::Something, Link::AsFlag(4))),
    call!(SYS_utimensat => target(At(0, 1), Needs::Something, Link::AsFlag(3))),
    call!(SYS_setxattr => altered(Path(0))),
    call!(SYS_lsetxattr => removed(Path(0))),
    call!(SYS_fsetxattr => altered(Open(0))),
    call!(SYS_removexattr => altered(Path(0))),
    call!(SYS_lremovexattr => removed(Path(0))),
    call!(SYS_fremovexattr => altered(Open(0))),
    // setxattrat, removexattrat, file_setattr
    young(463, When::Always, &[target(At(0, 1), Needs::Something, Link::AsFlag(2))]),
    young(466, When::Always, &[target(At(0, 1), Needs::Something, Link::AsFlag(2))]),
    young(469, When::Always, &[target(At(0, 1), Needs::Something, Link::AsFlag(4))]),
    call!(SYS_ioctl, When::SettingAttributes(1) => altered(Open(0))),
    call!(SYS_bind => made(Socket(1))),
];

/// Those that only this architecture has, from before there were folders to begin from.
#[cfg(target_arch = "x86_64")]
pub(super) const OLD_CALLS: &[Call] = &[
    call!(SYS_open, When::Writing(1) => opened(Path(0))),
    call!(SYS_creat => opened(Path(0))),
    call!(SYS_unlink => removed(Path(0))),
    call!(SYS_rmdir => removed(Path(0))),
    call!(SYS_rename => removed(Path(0)), replaced(Path(1))),
    call!(SYS_renameat => removed(At(0, 1)), replaced(At(2, 3))),
    call!(SYS_mkdir => made(Path(0))),
    call!(SYS_mknod => made(Path(0))),
    call!(SYS_link => made(Path(1))),
    call!(SYS_symlink => made(Path(1))),
    call!(SYS_chmod => altered(Path(0))),
    call!(SYS_chown => altered(Path(0))),
    call!(SYS_lchown => removed(Path(0))),
    call!(SYS_utime => altered(Path(0))),
    call!(SYS_utimes => altered(Path(0))),
    call!(SYS_futimesat => altered(At(0, 1))),
];
#[cfg(target_arch = "aarch64")]
pub(super) const OLD_CALLS: &[Call] = &[call!(SYS_renameat => removed(At(0, 1)), replaced(At(2, 3)))];
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub(super) const OLD_CALLS: &[Call] = &[];

pub(super) fn all() -> impl Iterator<Item = &'static Call> {
    CALLS.iter().chain(OLD_CALLS)
}

/// The flags of `open` with any of which it changes something.
pub(super) const WRITING: u32 = (libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT | libc::O_TRUNC) as u32;

/// The requests of `ioctl` that set attributes of a file that is open for reading only: flags as `chattr` sets them, for
/// programs of 64 and 32 bits, and the same with a project.
pub(super) const ATTRIBUTES: [u32; 3] = [0x4008_6602, 0x4004_6602, 0x401c_5820];
