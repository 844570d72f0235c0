//! The filter that has the kernel ask about the calls of the table, and leaves all others alone. In the language of
//! `seccomp(2)`, which compares numbers and jumps forward.

use super::calls::{self, ATTRIBUTES, CALLS, Call, OLD_CALLS, When};
use super::narrow;
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
    if !is_for_this_machine() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    notifications::install(instructions())
}

/// What the kernel is given; none for an architecture whose numbers the table does not hold.
pub(super) fn instructions() -> &'static [libc::sock_filter] {
    PROGRAM.as_ref().map(Program::instructions).unwrap_or_default()
}

/// Whether the kernel can be made to ask on this architecture.
pub(super) fn is_for_this_machine() -> bool {
    ARCHITECTURE.is_some()
}

/// Made by the compiler, so that a run only hands it over.
static PROGRAM: Option<Program> = match ARCHITECTURE {
    Some(architecture) => Some(Program::new(architecture)),
    None => None,
};

/// How many instructions there is room for.
const MOST: usize = 512;

struct Program {
    instructions: [libc::sock_filter; MOST],
    length: usize,
}

impl Program {
    const fn new(architecture: u32) -> Self {
        let mut program = Self { instructions: [end(ALLOW); MOST], length: 0 };
        program.push(load(ARCH));
        program.push(unless_equal(architecture, 1));
        // Over what follows for programs of another width, whose length is known when it is written.
        let jump_at = program.length;
        program.push(jump(0));
        match narrow::ARCHITECTURE {
            Some(narrow) => {
                program.push(unless_equal(narrow, 1));
                program.push(jump(1));
                program.push(end(ALLOW));
                program.push(load(CALL));
                program.refuse(IO_URING_SETUP);
                let mut index = 0;
                while index < narrow::NUMBERS.len() {
                    let (number, in_table) = narrow::NUMBERS[index];
                    program.look_for(in_table, number, CALLS);
                    program.look_for(in_table, number, OLD_CALLS);
                    index += 1;
                }
                program.push(end(ALLOW));
            }
            // Landlock alone refuses.
            None => program.push(end(ALLOW)),
        }
        program.instructions[jump_at] = jump((program.length - jump_at - 1) as u32);
        program.push(load(CALL));
        if cfg!(target_arch = "x86_64") {
            program.push(unless_at_least(SHORT_POINTERS, 1));
            program.push(end(UNKNOWN_CALL));
        }
        program.refuse(IO_URING_SETUP);
        program.ask_about_all(CALLS);
        program.ask_about_all(OLD_CALLS);
        program.push(end(ALLOW));
        program
    }

    const fn push(&mut self, instruction: libc::sock_filter) {
        self.instructions[self.length] = instruction;
        self.length += 1;
    }

    const fn refuse(&mut self, number: u32) {
        self.push(unless_equal(number, 1));
        self.push(end(UNKNOWN_CALL));
    }

    const fn ask_about_all(&mut self, calls: &[Call]) {
        let mut index = 0;
        while index < calls.len() {
            self.ask_about(calls[index].number, calls[index].when);
            index += 1;
        }
    }

    /// Asks about the call that has one number in the table, under the other.
    const fn look_for(&mut self, in_table: u32, number: u32, calls: &[Call]) {
        let mut index = 0;
        while index < calls.len() {
            if calls[index].number == in_table {
                self.ask_about(number, calls[index].when);
            }
            index += 1;
        }
    }

    const fn ask_about(&mut self, number: u32, when: When) {
        match when {
            When::Always | When::WritingAsSaidAt(_) => {
                self.push(unless_equal(number, 1));
                self.push(end(ASK));
            }
            When::Writing(flags) => {
                self.push(unless_equal(number, 4));
                self.push(load(argument(flags)));
                self.push(unless_any(calls::WRITING, 1));
                self.push(end(ASK));
                self.push(end(ALLOW));
            }
            When::SettingAttributes(request) => {
                self.push(unless_equal(number, 2 * ATTRIBUTES.len() as u8 + 2));
                self.push(load(argument(request)));
                let mut index = 0;
                while index < ATTRIBUTES.len() {
                    self.push(unless_equal(ATTRIBUTES[index], 1));
                    self.push(end(ASK));
                    index += 1;
                }
                self.push(end(ALLOW));
            }
        }
    }

    fn instructions(&self) -> &[libc::sock_filter] {
        &self.instructions[..self.length]
    }
}

const fn load(offset: u32) -> libc::sock_filter {
    instruction(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, offset, 0)
}

const fn end(answer: u32) -> libc::sock_filter {
    instruction(libc::BPF_RET | libc::BPF_K, answer, 0)
}

const fn jump(over: u32) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JA, over, 0)
}

/// Goes on where the number is this one, else passes over some instructions.
const fn unless_equal(number: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, number, over)
}

const fn unless_at_least(number: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K, number, over)
}

/// Goes on where any of these bits is set, else passes over some instructions.
const fn unless_any(bits: u32, over: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JSET | libc::BPF_K, bits, over)
}

const fn instruction(code: u32, k: u32, jf: u8) -> libc::sock_filter {
    // Every code fits: it is made of constants of a byte.
    libc::sock_filter { code: code as u16, jt: 0, jf, k }
}
