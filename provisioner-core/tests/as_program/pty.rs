//! A terminal for a program under test.

use std::fs::File;

/// A terminal: what is typed and seen, and what the program has.
pub(crate) fn open() -> (File, File) {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    let near = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
    grantpt(&near).unwrap();
    unlockpt(&near).unwrap();
    let name = ptsname(&near, Vec::new()).unwrap();
    let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY | rustix::fs::OFlags::CLOEXEC;
    let far = rustix::fs::open(name.as_c_str(), flags, rustix::fs::Mode::empty()).unwrap();
    (near.into(), far.into())
}

/// What is wrong with the modes that a program leaves it in.
pub(crate) fn wrong_modes(terminal: &File) -> Vec<&'static str> {
    use rustix::termios::{InputModes, LocalModes, OutputModes};
    let modes = rustix::termios::tcgetattr(terminal).unwrap();
    let local = |mode| modes.local_modes.contains(mode);
    let all = [
        (local(LocalModes::ECHO), "keys are not echoed"),
        (local(LocalModes::ICANON), "lines are not edited"),
        (local(LocalModes::ISIG), "keys send no signals"),
        (modes.input_modes.contains(InputModes::ICRNL), "Enter does not end a line"),
        (modes.output_modes.contains(OutputModes::OPOST), "lines do not begin at the left"),
    ];
    all.into_iter().filter(|(right, _)| !right).map(|(_, what)| what).collect()
}
