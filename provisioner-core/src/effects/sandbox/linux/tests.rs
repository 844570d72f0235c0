//! What the filter says of a call, by running it as the kernel does.

use super::filter;

const X86_64: u32 = 0xC000_003E;
const X86: u32 = 0x4000_0003;
const ARM: u32 = 0x4000_0028;

/// What the filter says of a call with these lower halves of its arguments.
fn answer(architecture: u32, call: u32, arguments: [u32; 3]) -> u32 {
    let program = filter::instructions();
    let loaded = |offset: u32| match offset {
        0 => call,
        4 => architecture,
        16 | 24 | 32 => arguments[(offset as usize - 16) / 8],
        other => panic!("nothing is at {other}"),
    };
    let (mut at, mut value) = (0, 0);
    loop {
        let instruction = program[at];
        at += 1;
        let jumps = |holds: bool| usize::from(if holds { instruction.jt } else { instruction.jf });
        match u32::from(instruction.code) {
            0x20 => value = loaded(instruction.k),
            0x06 => return instruction.k,
            0x05 => at += instruction.k as usize,
            0x15 => at += jumps(value == instruction.k),
            0x35 => at += jumps(value >= instruction.k),
            0x45 => at += jumps(value & instruction.k != 0),
            code => panic!("no instruction is {code:#x}"),
        }
    }
}

#[test]
fn the_kernel_asks_about_what_changes_files_and_about_nothing_else() {
    let asks = libc::SECCOMP_RET_USER_NOTIF;
    let allowed = libc::SECCOMP_RET_ALLOW;
    let unknown = libc::SECCOMP_RET_ERRNO | libc::ENOSYS as u32;
    let writes = libc::O_WRONLY as u32;
    let rows = [
        // `read`, `openat` to read and to write, `unlink`, `ioctl` that sets attributes and that asks for a size.
        (X86_64, 0, [0, 0, 0], allowed),
        (X86_64, 257, [0, 0, 0], allowed),
        (X86_64, 257, [0, 0, writes], asks),
        (X86_64, 87, [0, 0, 0], asks),
        (X86_64, 16, [0, 0x4008_6602, 0], asks),
        (X86_64, 16, [0, 0x5413, 0], allowed),
        // `io_uring_setup`, and a call with short pointers.
        (X86_64, 425, [0, 0, 0], unknown),
        (X86_64, 0x4000_0000 | 87, [0, 0, 0], unknown),
        // The same by programs of 32 bits: 87 is another call there, `unlink` is 10.
        (X86, 3, [0, 0, 0], allowed),
        (X86, 87, [0, 0, 0], allowed),
        (X86, 10, [0, 0, 0], asks),
        (X86, 295, [0, 0, 0], allowed),
        (X86, 295, [0, 0, writes], asks),
        (X86, 54, [0, 0x4004_6602, 0], asks),
        (X86, 425, [0, 0, 0], unknown),
        // Landlock alone refuses.
        (ARM, 10, [0, 0, 0], allowed),
    ];
    for (architecture, call, arguments, expected) in rows {
        let answer = answer(architecture, call, arguments);
        assert_eq!(answer, expected, "{architecture:#x} {call} {arguments:x?}: {answer:#x}");
    }
}
