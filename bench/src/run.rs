//! Runs a program and says what it cost: instructions, time, memory.

use crate::peak;
use nix::sys::resource::{UsageWho, getrusage};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io};

/// How often each program of a pair is run for its wall time.
const RUNS: usize = 300;
/// How often each is run for its peak memory.
const MEMORY_RUNS: usize = 31;

/// A program with its arguments, in surroundings of its own.
#[derive(Clone)]
pub(crate) struct Call<'a> {
    pub(crate) program: PathBuf,
    pub(crate) arguments: &'a [&'a str],
    pub(crate) home: &'a Path,
}

impl Call<'_> {
    /// The command, with the few variables every shell sets, and nothing of the person's own.
    fn in_surroundings(&self, mut command: Command) -> Command {
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env_clear().envs([("LANG", "C.UTF-8"), ("TERM", "xterm"), ("USER", "bench"), ("SHELL", "/bin/sh")]);
        command.env("PATH", path).env("HOME", self.home).current_dir(self.home);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(self.arguments);
        self.in_surroundings(command)
    }

    /// What it prints, both streams, once; for a look at what is measured, and to see that it succeeds.
    pub(crate) fn output(&self) -> io::Result<(bool, String)> {
        let output = self.command().stdout(Stdio::piped()).stderr(Stdio::piped()).output()?;
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        Ok((output.status.success(), text.into_owned()))
    }

    /// Instructions executed, dynamic linker included, as callgrind counts them. `None` without valgrind.
    pub(crate) fn instructions(&self, scratch: &Path) -> io::Result<Option<f64>> {
        let file = scratch.join("callgrind.out");
        let mut command = Command::new("valgrind");
        command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", file.display()));
        command.arg(&self.program).args(self.arguments);
        match self.in_surroundings(command).status() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
            Ok(_) => {
                let report = fs::read_to_string(file)?;
                let total = report.lines().find_map(|line| line.strip_prefix("totals: "));
                Ok(total.and_then(|total| total.trim().parse().ok()))
            }
        }
    }

    /// Instructions that lock a dry run. `None` where nothing counts them.
    pub(crate) fn instructions_of_the_lock(&self) -> io::Result<Option<f64>> {
        #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
        return crate::steps::of_the_lock(&self.program, self.arguments, |command| self.in_surroundings(command))
            .map(Some);
        #[cfg(not(all(target_os = "linux", target_arch = "x86_64")))]
        Ok(None)
    }

    fn timed(&self) -> io::Result<Duration> {
        let mut command = self.command();
        let start = Instant::now();
        command.status()?;
        Ok(start.elapsed())
    }

    fn peak_memory(&self) -> io::Result<f64> {
        peak::memory(&self.program, self.arguments, |command| self.in_surroundings(command))
    }
}

/// What all processes that ran for this one have used.
pub(crate) fn processor_time_of_children() -> io::Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let of = |time: nix::sys::time::TimeVal| {
        Duration::new(time.tv_sec() as u64, 0) + Duration::from_micros(time.tv_usec() as u64)
    };
    Ok(of(usage.user_time()) + of(usage.system_time()))
}

/// Median wall times in microseconds, the programs by turns, so that a busy machine is busy for all of them.
pub(crate) fn wall_times(calls: &BTreeMap<String, Call<'_>>) -> io::Result<BTreeMap<String, f64>> {
    let mut times: BTreeMap<&String, Vec<f64>> = BTreeMap::new();
    for _ in 0..RUNS {
        for (name, call) in calls {
            times.entry(name).or_default().push(call.timed()?.as_secs_f64() * 1e6);
        }
    }
    Ok(times.into_iter().map(|(name, times)| (name.clone(), median(times))).collect())
}

/// Median peak memories in KiB.
pub(crate) fn peak_memories(calls: &BTreeMap<String, Call<'_>>) -> io::Result<BTreeMap<String, f64>> {
    let mut peaks = BTreeMap::new();
    for (name, call) in calls {
        let runs: io::Result<Vec<f64>> = (0..MEMORY_RUNS).map(|_| call.peak_memory()).collect();
        peaks.insert(name.clone(), median(runs?));
    }
    Ok(peaks)
}

/// The middle one; of an even number the upper middle one.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
