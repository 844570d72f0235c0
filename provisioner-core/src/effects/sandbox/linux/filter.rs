//! The filter that has the kernel ask about the calls of the table, and leaves all others alone. In the language of
//! `seccomp(2)`, which compares numbers and jumps forward.

use super::calls::{self, ATTRIBUTES, When};
use super::notifications::{self, Listener};
use std::io;

/// The architecture whose numbers the table holds, as the kernel names it.
#[cfg(target_arch = "x86_64")]
const ARCHITECTURE: Option<u32> = Some(0xC000_003E);
#[cfg(target_arch = "aarch64")]
const ARCHITECTURE: Option<u32> = Some(0xC000_00B7);
#[cfg(target_arch = "riscv64")]
const ARCHITECTURE: Option<u32> = Some(0xC000_00F3);
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
const ARCHITECTURE: Option<u32> = None;

// Where the numbers of a call stand.
const CALL: u32 = 0;
const ARCH: u32 = 4;
const fn argument(index: u8) -> u32 {
    // The lower half: these machines keep it first.
    16 + 8 * index as u32
}

/// The bit of a call by a program for x86-64 with short pointers, which no kernel of today runs by default.
const SHORT_POINTERS: u32 = 0x4000_0000;
/// A queue of calls that no filter sees.
const IO_URING_SETUP: u32 = 425;

const ALLOW: u32 = libc::SECCOMP_RET_ALLOW;
const ASK: u32 = libc::SECCOMP_RET_USER_NOTIF;
const UNKNOWN_CALL: u32 = libc::SECCOMP_RET_ERRNO | libc::ENOSYS as u32;

/// Installs it for the calling thread and all that it starts.
pub(super) fn install() -> io::Result<Listener> {
    let architecture = ARCHITECTURE.ok_or(io::ErrorKind::Unsupported)?;
    notifications::install(&program(architecture))
}

/// Whether the kernel can be made to ask on this architecture.
pub(super) fn is_for_this_machine() -> bool {
    ARCHITECTURE.is_some()
}

fn program(architecture: u32) -> Vec<libc::sock_filter> {
    let mut program = vec![
        load(ARCH),
        // A program of another width: Landlock alone refuses.
        unless_equal(architecture, 1),
        jump(1),
        end(ALLOW),
        load(CALL),
    ];
    if cfg!(target_arch = "x86_64") {
        program.extend([unless_at_least(SHORT_POINTERS, 1), end(UNKNOWN_CALL)]);
    }
    program.extend([unless_equal(IO_URING_SETUP, 1), end(UNKNOWN_CALL)]);
    for call in calls::all() {
        let asks = match call.when {
            When::Always | When::WritingAsSaidAt(_) => vec![end(ASK)],
            When::Writing(flags) => vec![load(argument(flags)), unless_any(calls::WRITING, 1), end(ASK), end(ALLOW)],
            When::SettingAttributes(request) => {
                let mut asks = vec![load(argument(request))];
                asks.extend(ATTRIBUTES.iter().flat_map(|attribute| [unless_equal(*attribute, 1), end(ASK)]));
                asks.push(end(ALLOW));
                asks
            }
        };
        program.push(unless_equal(call.number, u8::try_from(asks.len()).unwrap_or_default()));
        program.extend(asks);
    }
    program.push(end(ALLOW));
    program
}

fn load(offset: u32) -> libc::sock_filter {
    instruction(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, offset, 0)
}

fn end(answer: u32) -> libc::sock_filter {
    instruction(libc::BPF_RET | libc::BPF_K, answer, 0)
}

fn jump(over: u32) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JA, over, 0)
}

/// Goes on where the number is this one, else passes over some instructions.
fn unless_equal(number: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, number, over)
}

fn unless_at_least(number: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K, number, over)
}

/// Goes on where any of these bits is set, else passes over some instructions.
fn unless_any(bits: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JSET | libc::BPF_K, bits, over)
}

fn instruction(code: u32, k: u32, jf: u8) -> libc::sock_filter {
    // Every code fits: it is made of constants of a byte.
    libc::sock_filter { code: u16::try_from(code).unwrap_or_default(), jt: 0, jf, k }
}
