//! `async fn` commands.

use crate::error::{Error, Result};
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

/// Runs a command's future to its end, on a runtime of its own.
///
/// # Errors
/// When the operating system refuses the runtime.
pub fn block_on<F: Future>(future: F) -> Result<F::Output> {
    #[cfg(feature = "async-multi-thread")]
    let mut builder = Builder::new_multi_thread();
    #[cfg(not(feature = "async-multi-thread"))]
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_all().build();
    let runtime = runtime.map_err(|error| Error::new("the asynchronous runtime cannot be started").caused_by(error))?;
    let unwaited = Unwaited(Some(runtime));
    #[cfg(feature = "runtime")]
    let future = crate::runtime::panic::noting_tasks(future);
    match &unwaited.0 {
        Some(runtime) => Ok(runtime.block_on(future)),
        None => unreachable!("it is taken when it is dropped"),
    }
}
