//! Commands that run other programs, and wait for a request to stop.

use provisioner::prelude::*;
use std::fs::File;
use std::path::PathBuf;
use std::time::Duration;

/// Run another program
#[provisioner::command]
fn child(
    ctx: &Context,
    effects: &Effects,
    /// Take its output
    #[arg(long)]
    capture: bool,
    /// Pass over how it ends
    #[arg(long)]
    status: bool,
    /// As one that changes things
    #[arg(long)]
    changing: bool,
    /// Take its lines
    #[arg(long)]
    lines: bool,
    /// Refuse this line
    #[arg(long)]
    refuse: Option<String>,
    /// Milliseconds that it may take
    #[arg(long)]
    timeout: Option<u64>,
    /// Milliseconds between SIGTERM and SIGKILL
    #[arg(long)]
    grace: Option<u64>,
    /// An exit code that is none of a failure
    #[arg(long)]
    ok: Option<i32>,
    /// Bytes for its stdin
    #[arg(long)]
    feed_bytes: Option<usize>,
    /// A file for its stdin
    #[arg(long)]
    feed_file: Option<PathBuf>,
    /// Say how much more memory was in use at once than before
    #[arg(long)]
    peak: bool,
    /// The program and its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    words: Vec<String>,
) -> Result<()> {
    let before = if peak { kilobytes_of("VmRSS:")? } else { 0 };
    /// The same for both kinds of process.
    macro_rules! prepared {
        ($process:expr) => {{
            let mut process = $process.args(&words[1..]);
            if let Some(timeout) = timeout {
                process = process.timeout(Duration::from_millis(timeout));
            }
            if let Some(grace) = grace {
                process = process.grace(Duration::from_millis(grace));
            }
            if let Some(bytes) = feed_bytes {
                process = process.stdin(vec![b'x'; bytes]);
            }
            if let Some(file) = &feed_file {
                process = process.stdin(File::open(file)?);
            }
            process.ok_codes(ok)
        }};
    }
    if capture {
        let output = prepared!(ctx.query(&words[0])).capture()?;
        ctx.out().line(format_args!("captured {} and {} bytes", output.stdout.len(), output.stderr.len()));
    } else if status {
        let status = match changing {
            true => prepared!(effects.process(&words[0])).status()?,
            false => prepared!(ctx.query(&words[0])).status()?,
        };
        ctx.out().line(format_args!("ended with {:?}", status.code()));
    } else if lines || refuse.is_some() {
        let mut count = 0;
        let mut on_line = |line: &str| {
            count += 1;
            match refuse.as_deref() == Some(line) {
                true => Err(Error::new(format!("refused `{line}`"))),
                false => Ok(()),
            }
        };
        match changing {
            true => prepared!(effects.process(&words[0])).lines(&mut on_line)?,
            false => prepared!(ctx.query(&words[0])).lines(&mut on_line)?,
        }
        ctx.out().line(format_args!("{count} lines"));
    } else {
        prepared!(effects.process(&words[0])).run()?;
    }
    if peak {
        let more = kilobytes_of("VmHWM:")?.saturating_sub(before);
        ctx.out().line(format_args!("little memory: {} ({more} kB)", more < 16 * 1024));
    }
    ctx.out().line("went on");
    Ok(())
}

/// A line about this program's memory.
fn kilobytes_of(name: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

/// End the program while another one runs
#[provisioner::command]
fn leave(
    ctx: &Context,
    effects: &Effects,
    /// In which way: exit, from-a-line, pipe, return
    how: String,
    /// What the other one does
    script: String,
) -> Result<()> {
    let process = || effects.process("sh").args(["-c", &script]);
    match how.as_str() {
        "from-a-line" => process().lines(|_| -> Result<()> { std::process::exit(3) }),
        how => std::thread::scope(|scope| {
            let other = scope.spawn(|| process().run());
            std::thread::sleep(Duration::from_millis(500));
            match how {
                "exit" => std::process::exit(3),
                "pipe" => loop {
                    ctx.out().line("into a pipe that nothing reads");
                },
                _ => other.join().map_err(|_| Error::new("it panicked"))?,
            }
        }),
    }
}

/// Run two programs, one after the other, whatever becomes of the first
#[provisioner::command]
fn two(
    ctx: &Context,
    /// The first script
    first: String,
    /// The second script
    second: String,
) -> Result<()> {
    for script in [first, second] {
        if let Err(error) = ctx.query("sh").args(["-c", &script]).run() {
            ctx.out().line(format_args!("passed over: {error}"));
        }
    }
    std::thread::sleep(Duration::from_secs(60));
    Ok(())
}

/// Run two programs at once
#[provisioner::command]
fn pair(
    ctx: &Context,
    /// What both run
    script: String,
) -> Result<()> {
    let run = || ctx.query("sh").args(["-c", &script]).run();
    std::thread::scope(|scope| {
        let beside = scope.spawn(run);
        run().and(beside.join().unwrap())
    })
}

/// Pass on how a program ends
#[provisioner::command]
fn wrap(
    ctx: &Context,
    /// How it ends
    code: String,
) -> Result<ExitCode> {
    match ctx.query("sh").args(["-c", &format!("echo out; echo err >&2; exit {code}")]).capture() {
        Ok(_) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            let failure = error.downcast_ref::<provisioner::ProcessFailure>().unwrap();
            ctx.out().line(format_args!("{} {:?}", failure.output().text(), failure.output().stderr));
            error.exit_status().map(Into::into).ok_or(error)
        }
    }
}

struct Guard<'a>(&'a Context);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.out().line("cleaned up");
    }
}

/// Work until asked to stop
#[provisioner::command]
fn until_cancelled(ctx: &Context) -> Result<()> {
    let _guard = Guard(ctx);
    while !ctx.cancelled() {
        ctx.out().line("working");
        if ctx.cancelled().wait(Duration::from_secs(60)) {
            ctx.query("echo").arg("undone by a process").run()?;
        }
    }
    Ok(())
}

/// Ask once whether to stop, and go on
#[provisioner::command]
fn stubborn(ctx: &Context) {
    let asked = ctx.cancelled().now();
    ctx.out().line(format_args!("asked: {asked}"));
    std::thread::sleep(Duration::from_secs(60));
}

/// Change something with each line
#[provisioner::command]
fn changes(ctx: &Context, effects: &Effects) -> Result<()> {
    for number in 0..100_000 {
        effects.step("count", || -> Result<()> { Ok(()) })?;
        ctx.out().line(number);
    }
    Ok(())
}

#[cfg(feature = "async")]
mod concurrent {
    use super::Guard;
    use provisioner::prelude::*;
    use std::time::Duration;

    /// Await the request to stop
    #[provisioner::command]
    async fn await_cancelled(ctx: &Context) {
        let _guard = Guard(ctx);
        ctx.out().line("working");
        tokio::select! {
            () = ctx.cancelled() => ctx.out().line("asked to stop"),
            () = tokio::time::sleep(Duration::from_secs(60)) => {}
        }
    }

    /// Await Ctrl-C by tokio's own means
    #[provisioner::command]
    async fn await_ctrl_c(
        ctx: &Context,
        /// Run a process before
        #[arg(long)]
        after_process: bool,
    ) -> Result<()> {
        let _guard = Guard(ctx);
        if after_process {
            ctx.query("true").run()?;
        }
        let work = async {
            ctx.out().line("working");
            tokio::time::sleep(Duration::from_secs(60)).await;
        };
        tokio::select! {
            // It listens from the first time that it is asked.
            biased;
            _ = tokio::signal::ctrl_c() => ctx.out().line("pressed"),
            () = work => {}
        }
        Ok(())
    }

    /// Leave a task behind that never ends
    #[provisioner::command]
    async fn leave_task(ctx: &Context) {
        tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_secs(60)));
        tokio::task::spawn(std::future::pending::<()>());
        ctx.out().line("done");
    }

    /// Leave a task behind, and panic
    #[provisioner::command]
    async fn leave_task_and_panic() {
        tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_secs(60)));
        panic!("beside a task");
    }

    /// A task that panics, and what becomes of it
    #[provisioner::command]
    async fn task_panics(
        ctx: &Context,
        /// What becomes of it
        how: String,
    ) {
        let task = tokio::task::spawn(async { panic!("in a task") });
        match how.as_str() {
            "left" => tokio::time::sleep(Duration::from_millis(100)).await,
            "joined" => ctx.out().line(format_args!("joined: {}", task.await.is_err())),
            _ => task.await.unwrap(),
        }
        ctx.out().line("went on");
    }

    #[cfg(feature = "async-multi-thread")]
    /// Block in place
    #[provisioner::command]
    async fn block_in_place(ctx: &Context) {
        tokio::task::block_in_place(|| ctx.out().line("blocked"));
    }
}

struct PanicsOnDrop;

impl Drop for PanicsOnDrop {
    fn drop(&mut self) {
        panic!("the second");
    }
}

/// Panic in a way
#[provisioner::command]
fn panic_in(
    ctx: &Context,
    /// In which
    how: String,
) {
    match how.as_str() {
        "caught" => {
            let caught = std::panic::catch_unwind(|| panic!("caught"));
            ctx.out().line(format_args!("caught: {}", caught.is_err()));
        }
        "caught-twice" => {
            let _ = std::panic::catch_unwind(|| panic!("the first"));
            panic!("the last");
        }
        "double" => {
            let _second = PanicsOnDrop;
            panic!("the first");
        }
        "stderr-locked" => {
            let _lock = std::io::stderr().lock();
            panic!("with stderr locked");
        }
        "stderr-locked-elsewhere" => {
            let _lock = std::io::stderr().lock();
            let _ = std::thread::spawn(|| panic!("on a thread")).join();
        }
        "many-threads" => {
            let threads = (0..20).map(|number| std::thread::spawn(move || panic!("thread {number}.")));
            threads.collect::<Vec<_>>().into_iter().for_each(|thread| drop(thread.join()));
        }
        _ => panic!("{how}"),
    }
    ctx.out().line("went on");
}

/// Take two steps, and wait in the third
#[provisioner::command]
fn steps(
    effects: &Effects,
    /// The third is a process
    #[arg(long)]
    process: bool,
    /// Wait before the third
    #[arg(long)]
    between: bool,
    /// Wait in the first
    #[arg(long)]
    first: bool,
) -> Result<()> {
    let wait = || {
        // Not by the context: programs would read it at the end.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"ready\n");
        std::thread::sleep(Duration::from_secs(60));
    };
    let taken = |wait: bool, then: &dyn Fn()| -> Result<()> {
        if wait {
            then();
        }
        Ok(())
    };
    effects.step("first", || taken(first, &wait))?;
    effects.step("second", || -> Result<()> { Ok(()) })?;
    taken(between, &wait)?;
    if process {
        return effects.process("sh").args(["-c", "echo ready >&2; exec sleep 60"]).run();
    }
    effects.step("third", || taken(true, &wait))
}
