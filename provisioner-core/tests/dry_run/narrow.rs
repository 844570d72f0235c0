//! Programs of 32 bits, whose system calls have other numbers: put together here, as not every machine has a compiler for
//! them.

use crate::refused::is_named;
use crate::world::{Claim, World};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// Where such a program is loaded.
const BASE: u32 = 0x0804_8000;
/// The length of what stands before its first instruction.
const HEADERS: usize = 84;

/// A system call: its number, the path that it is given, and what it is given beside that.
type SystemCall = (&'static str, u32, &'static str, [u32; 2]);

const CALLS: [SystemCall; 5] = [
    ("chmod", 15, "there.txt", [0o600, 0]),
    // To write, made where it is not there.
    ("open", 5, "new.txt", [0o101, 0o644]),
    ("unlink", 10, "there.txt", [0, 0]),
    ("mkdir", 39, "made", [0o755, 0]),
    ("utime", 30, "there.txt", [0, 0]),
];

pub(crate) fn claims() -> Vec<(String, Claim)> {
    let claim = |call: SystemCall| -> (String, Claim) {
        (format!("{} by a program of 32 bits is refused and named", call.0), Box::new(move || is_refused(call)))
    };
    CALLS.into_iter().map(claim).collect()
}

fn is_refused((name, number, path, others): SystemCall) {
    let world = World::new();
    let program = world.path("narrow");
    fs::write(&program, program_of(number, path, others)).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let before = world.seen();
    let ended = world.run(&["-d", "lock", "runs", "./narrow"]);
    let after = world.seen();
    if Command::new(&program).current_dir(world.path("home")).status().is_err() {
        println!("skipped: programs of 32 bits do not run here");
        return;
    }
    is_named(&ended, "runs", &world.path(path), "take `&Effects`");
    assert!(ended.stderr().contains("it was `narrow` that tried"), "{name}: {}", ended.stderr());
    assert_eq!(after, before, "{name}");
}

/// A program for x86 that makes one call, and ends.
fn program_of(number: u32, path: &str, others: [u32; 2]) -> Vec<u8> {
    const EAX: u8 = 0xb8;
    const ECX: u8 = 0xb9;
    const EDX: u8 = 0xba;
    const EBX: u8 = 0xbb;
    // `mov` is five bytes long, a system call two.
    let length = HEADERS + 6 * 5 + 2 * 2;
    let mut code = Vec::new();
    let mut mov = |register: u8, value: u32, calls: bool| {
        code.push(register);
        code.extend(value.to_le_bytes());
        if calls {
            code.extend([0xcd, 0x80]);
        }
    };
    mov(EAX, number, false);
    mov(EBX, BASE + u32::try_from(length).unwrap(), false);
    mov(ECX, others[0], false);
    mov(EDX, others[1], true);
    mov(EAX, 1, false);
    mov(EBX, 0, true);
    let text = [path.as_bytes(), b"\0"].concat();
    let size = u32::try_from(length + text.len()).unwrap();
    let mut file = b"\x7fELF\x01\x01\x01".to_vec();
    file.resize(16, 0);
    let half = |number: u16| number.to_le_bytes().to_vec();
    let word = |number: u32| number.to_le_bytes().to_vec();
    // A program, for x86, that begins behind the headers.
    file.extend([half(2), half(3), word(1), word(BASE + HEADERS as u32), word(52), word(0), word(0)].concat());
    file.extend([half(52), half(32), half(1), half(0), half(0), half(0)].concat());
    // All of it is loaded, to be read and run.
    file.extend([word(1), word(0), word(BASE), word(BASE), word(size), word(size), word(5), word(0x1000)].concat());
    [file, code, text].concat()
}
