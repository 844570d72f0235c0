//! A process that a test stands in for: by a reply, or by the real one, which is recorded.

use super::invocation::Arg;
use super::lines::OnLine;
use super::output::{status_of, status_of_signal};
use super::{Ended, Invocation, Mode, ProcessOutput, run};
use crate::error::{Error, Result};
use crate::machine::{Machine, ProcessCall, Reply, ReplyEnd, Scripted};
use crate::output::{Output, Stream};
use std::ffi::{OsStr, OsString};
use std::process::ExitStatus;

/// Names of variables that hold a secret, in part.
const SECRET_NAMES: [&str; 6] = ["TOKEN", "PASSWORD", "PASSWD", "SECRET", "CREDENTIAL", "API_KEY"];

impl Invocation {
    /// What a test sees of it.
    pub(super) fn call(&self) -> ProcessCall {
        let text = |value: &OsStr| value.to_string_lossy().into_owned();
        let secret_args = self.args.iter().filter(|arg| arg.secret).map(|arg| text(&arg.value));
        let is_secret = |name: &OsString| SECRET_NAMES.iter().any(|part| text(name).to_uppercase().contains(part));
        let secret_variables = self.env.iter().filter(|(name, _)| is_secret(name));
        let secret_variables = secret_variables.filter_map(|(_, value)| value.as_deref().map(text));
        ProcessCall {
            command_line: self.command_line(),
            program: text(&self.program),
            args: self.args.iter().map(|arg: &Arg| text(&arg.value)).collect(),
            env: self.env.clone(),
            current_dir: self.current_dir.clone(),
            stdin: self.stdin.as_ref().map(super::ProcessInput::content).unwrap_or_default(),
            timeout: self.timeout,
            secrets: secret_args.chain(secret_variables).collect(),
        }
    }

    pub(super) fn scripted(
        &self,
        output: &Output,
        machine: &Machine,
        call: &ProcessCall,
        scripted: Scripted,
        mode: Mode,
        on_line: Option<OnLine<'_>>,
    ) -> Result<Ended> {
        let reply = match scripted {
            Scripted::Reply(reply) => reply,
            Scripted::Record => self.recorded(output, machine, call)?,
            Scripted::Refused(why) => return Err(Error::new(why)),
        };
        for (path, content) in &reply.files {
            let located = machine.locate_to_change(path)?;
            if let Some(folder) = located.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(located, content)?;
        }
        self.replied(output, reply, mode, on_line)
    }

    fn replied(&self, output: &Output, reply: Reply, mode: Mode, on_line: Option<OnLine<'_>>) -> Result<Ended> {
        let status = match reply.end {
            ReplyEnd::Missing => return Err(self.not_started(&std::io::ErrorKind::NotFound.into())),
            ReplyEnd::Code(code) => status_of(code),
            ReplyEnd::Signal(signal) => status_of_signal(signal),
        };
        if let Some(limit) = self.timeout.filter(|limit| *limit < reply.delay) {
            let stderr = ProcessOutput { stderr: reply.stderr, ..ProcessOutput::default() };
            let ended = Ended { output: stderr, lines_before: 0 };
            return Err(self.failed(&format!("took longer than {limit:?}"), None, ended));
        }
        std::thread::sleep(reply.delay);
        if mode == Mode::Stream {
            // Nothing but the one document is on stdout.
            let stream = if output.is_for_programs() { Stream::Stderr } else { Stream::Stdout };
            output.raw(stream, &reply.stdout);
        }
        if mode != Mode::Capture {
            output.raw(Stream::Stderr, &reply.stderr);
        }
        if let Some(on_line) = on_line {
            String::from_utf8_lossy(&reply.stdout).lines().try_for_each(on_line)?;
        }
        Ok(Ended { output: ProcessOutput { stdout: reply.stdout, stderr: reply.stderr, status }, lines_before: 0 })
    }

    /// Runs it for real, in the test's home and working folder, and keeps what it did.
    fn recorded(&self, output: &Output, machine: &Machine, call: &ProcessCall) -> Result<Reply> {
        let Some(fake) = machine.made_up() else { return Err(Error::new("only a test records")) };
        let mut real = self.clone();
        real.current_dir =
            Some(self.current_dir.as_deref().map_or(fake.working_folder(), |folder| fake.locate(folder)));
        // Its own variables come after, and win.
        real.env.insert(0, ("HOME".into(), Some(fake.home().into())));
        let ended = run::run(&real, output, Mode::Capture, None)?;
        let ProcessOutput { stdout, stderr, status } = ended.output;
        let reply = Reply { stdout, stderr, end: end_of(status), ..Reply::default() };
        fake.keep(call, &reply);
        Ok(reply)
    }
}

fn end_of(status: ExitStatus) -> ReplyEnd {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return ReplyEnd::Signal(signal);
    }
    ReplyEnd::Code(status.code().unwrap_or(1))
}
