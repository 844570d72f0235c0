//! `async fn` commands.

use crate::error::{Error, Result};

/// Runs a command's future to its end, on a runtime of its own.
///
/// # Errors
/// When the operating system refuses the runtime.
pub fn block_on<F: Future>(future: F) -> Result<F::Output> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::new("the asynchronous runtime cannot be started").source(error))?;
    Ok(runtime.block_on(future))
}
