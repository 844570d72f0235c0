//! The calls of the table by programs of 32 bits, which this machine runs too: another number for each, with the arguments
//! in the same order.
//!
//! Those that an old library makes through `socketcall` are Landlock's alone.

/// How the kernel names the architecture of those programs; `None`: there are none.
#[cfg(target_arch = "x86_64")]
pub(super) const ARCHITECTURE: Option<u32> = Some(0x4000_0003);
#[cfg(not(target_arch = "x86_64"))]
pub(super) const ARCHITECTURE: Option<u32> = None;

/// Their number, and that of the table.
#[cfg(target_arch = "x86_64")]
pub(super) const NUMBERS: &[(u32, u32)] = &[
    (5, libc::SYS_open as u32),
    (8, libc::SYS_creat as u32),
    (9, libc::SYS_link as u32),
    (10, libc::SYS_unlink as u32),
    (14, libc::SYS_mknod as u32),
    (15, libc::SYS_chmod as u32),
    (30, libc::SYS_utime as u32),
    (38, libc::SYS_rename as u32),
    (39, libc::SYS_mkdir as u32),
    (40, libc::SYS_rmdir as u32),
    (54, libc::SYS_ioctl as u32),
    (83, libc::SYS_symlink as u32),
    (92, libc::SYS_truncate as u32),
    (94, libc::SYS_fchmod as u32),
    (193, libc::SYS_truncate as u32),
    // Owners had 16 bits first.
    (16, libc::SYS_lchown as u32),
    (95, libc::SYS_fchown as u32),
    (182, libc::SYS_chown as u32),
    (198, libc::SYS_lchown as u32),
    (207, libc::SYS_fchown as u32),
    (212, libc::SYS_chown as u32),
    (226, libc::SYS_setxattr as u32),
    (227, libc::SYS_lsetxattr as u32),
    (228, libc::SYS_fsetxattr as u32),
    (235, libc::SYS_removexattr as u32),
    (236, libc::SYS_lremovexattr as u32),
    (237, libc::SYS_fremovexattr as u32),
    (271, libc::SYS_utimes as u32),
    (295, libc::SYS_openat as u32),
    (296, libc::SYS_mkdirat as u32),
    (297, libc::SYS_mknodat as u32),
    (298, libc::SYS_fchownat as u32),
    (299, libc::SYS_futimesat as u32),
    (301, libc::SYS_unlinkat as u32),
    (302, libc::SYS_renameat as u32),
    (303, libc::SYS_linkat as u32),
    (304, libc::SYS_symlinkat as u32),
    (306, libc::SYS_fchmodat as u32),
    (320, libc::SYS_utimensat as u32),
    // Times had 32 bits first.
    (412, libc::SYS_utimensat as u32),
    (353, libc::SYS_renameat2 as u32),
    (361, libc::SYS_bind as u32),
    // The young ones have one number everywhere.
    (437, 437),
    (452, 452),
    (463, 463),
    (466, 466),
    (469, 469),
];
#[cfg(not(target_arch = "x86_64"))]
pub(super) const NUMBERS: &[(u32, u32)] = &[];

/// The number that the table has for a call of theirs.
pub(super) fn in_table(number: u32) -> Option<u32> {
    NUMBERS.iter().find(|(narrow, _)| *narrow == number).map(|(_, number)| *number)
}
