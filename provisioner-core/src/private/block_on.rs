//! `async fn` commands.

use crate::error::{Result, codes};
use std::cell::RefCell;
#[cfg(feature = "async-multi-thread")]
use tokio::runtime::Builder;
use tokio::runtime::Runtime;

/// A runtime that does not wait for what a command left behind: a task that blocks would keep the program for ever.
struct Unwaited(Option<Runtime>);

impl Drop for Unwaited {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

thread_local! {
    /// The runtime on which a state was made, for the command that takes it: what the state left running there, such as
    /// the two ends of a connection, goes on with the command.
    static OF_STATES: RefCell<Option<Unwaited>> = const { RefCell::new(None) };
}

/// Runs a command's future to its end, on the runtime of its states, or one of its own.
///
/// # Errors
/// When the operating system refuses the runtime.
pub fn block_on<F: Future>(future: F) -> Result<F::Output> {
    run(future).map(|(output, _)| output)
}

/// Runs the future that makes a state, and keeps the runtime for the command.
///
/// # Errors
/// When the operating system refuses the runtime.
pub fn block_on_state<F: Future>(future: F) -> Result<F::Output> {
    let (output, runtime) = run(future)?;
    OF_STATES.replace(Some(runtime));
    Ok(output)
}

fn run<F: Future>(future: F) -> Result<(F::Output, Unwaited)> {
    let unwaited = match OF_STATES.take() {
        Some(runtime) => runtime,
        None => start()?,
    };
    #[cfg(feature = "runtime")]
    let future = crate::runtime::panic::noting_tasks(future);
    match &unwaited.0 {
        Some(runtime) => {
            let output = runtime.block_on(future);
            Ok((output, unwaited))
        }
        None => unreachable!("it is taken when it is dropped"),
    }
}

fn start() -> Result<Unwaited> {
    #[cfg(feature = "async-multi-thread")]
    let mut builder = Builder::new_multi_thread();
    #[cfg(not(feature = "async-multi-thread"))]
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_all().build();
    let runtime = runtime
        .map_err(|error| codes::NO_RUNTIME.error("the asynchronous runtime cannot be started").caused_by(error))?;
    Ok(Unwaited(Some(runtime)))
}
