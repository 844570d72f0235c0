//! Whether the program was asked to stop: `ctx.cancelled()`.

use crate::signals;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// Whether the program was asked to stop, by Ctrl-C or by SIGTERM, SIGHUP or SIGQUIT: `ctx.cancelled()`.
///
/// From the first time that a command asks, such a signal no longer ends the program at once: the command ends in order,
/// and then the program dies of the signal, whatever the command returned. A second signal ends the program at once.
///
/// ```
/// # use provisioner::prelude::*;
/// # use std::time::Duration;
/// fn watch(ctx: &Context) {
///     while !ctx.cancelled() {
///         ctx.out().line("still there");
///         ctx.cancelled().wait(Duration::from_secs(10));
///     }
/// }
/// ```
///
/// In an `async fn` it is a future, which is ready once the program was asked:
///
/// ```
/// # use provisioner::prelude::*;
/// # async fn accept() {}
/// async fn serve(ctx: &Context) {
///     // Or, with tokio's macros: tokio::select! { () = ctx.cancelled() => …, () = accept() => … }
///     ctx.cancelled().await;
///     ctx.out().line("closing");
/// }
/// ```
///
/// On Windows Ctrl-C ends the program at once, and this is never ready.
#[derive(Clone, Copy, Debug)]
#[must_use = "asks; `!ctx.cancelled()`, `ctx.cancelled().now()` or `ctx.cancelled().await` is the answer"]
#[non_exhaustive]
pub struct Cancelled {}

impl Cancelled {
    pub(super) fn new() -> Self {
        signals::watch_requests();
        Self {}
    }

    /// Whether it was asked by now.
    #[must_use]
    pub fn now(self) -> bool {
        signals::requested().is_some()
    }

    /// Sleeps until it is asked, and no longer than this; whether it was asked.
    #[expect(clippy::must_use_candidate, reason = "to sleep may be all that is wanted")]
    pub fn wait(self, timeout: Duration) -> bool {
        signals::wait_requested(timeout)
    }
}

impl std::ops::Not for Cancelled {
    type Output = bool;

    fn not(self) -> bool {
        !self.now()
    }
}

impl From<Cancelled> for bool {
    fn from(cancelled: Cancelled) -> Self {
        cancelled.now()
    }
}

impl PartialEq<bool> for Cancelled {
    fn eq(&self, other: &bool) -> bool {
        self.now() == *other
    }
}

impl Future for Cancelled {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        signals::wake_when_requested(context.waker());
        if self.now() { Poll::Ready(()) } else { Poll::Pending }
    }
}
