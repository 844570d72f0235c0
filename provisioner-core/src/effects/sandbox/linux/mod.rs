//! The lock of Linux: Landlock refuses, and a filter has the kernel ask about calls that change files.

mod attempt;
mod calls;
mod covered;
mod filter;
mod folder;
mod landlock;
mod narrow;
mod notifications;
mod rules;
mod slot;
mod supervisor;
#[cfg(all(test, target_arch = "x86_64"))]
mod tests;

use super::allowed::{Allowed, Temporary};
use super::verdict::{Refusal, Verdict};
use crate::effects::plan::Enforcement;
use crate::error::{Error, Result};
use crate::machine::Spawner;
use folder::PrivateFolder;
use rules::Rules;
use std::panic;
use std::sync::Arc;
use std::thread;
use supervisor::{Desk, Supervisor};

/// As much as the first thread of a program has, on which commands run otherwise.
const STACK: usize = 8 * 1024 * 1024;

/// Does this under the lock. It is given what starts queries that may write more. Where the program ends before the work
/// does, `at_exit` reports what was refused, and returns the exit code.
///
/// # Errors
/// Where no thread can be started.
pub(crate) fn locked<T: Send>(
    allowed: Allowed,
    temporary: Temporary,
    at_exit: &dyn Fn(&Verdict) -> Option<u8>,
    work: impl FnOnce(Arc<dyn Spawner>) -> T + Send,
) -> Result<(T, Verdict)> {
    let (mut work, mut value) = (Some(work), None);
    let verdict = held(allowed, temporary, at_exit, &mut |spawner| value = work.take().map(|work| work(spawner)))?;
    let value = value.ok_or_else(|| Error::new("a thread that only reads has ended without a result"))?;
    Ok((value, verdict))
}

/// The same for any work: once, and not once for each kind of it.
fn held(
    allowed: Allowed,
    temporary: Temporary,
    at_exit: &dyn Fn(&Verdict) -> Option<u8>,
    work: &mut (dyn FnMut(Arc<dyn Spawner>) + Send),
) -> Result<Verdict> {
    let cannot = |error| Error::new(format!("cannot start a thread that only reads: {error}")).caused_by(error);
    let supervisor = Supervisor::new().map_err(cannot)?;
    let desk = supervisor.desk();
    let private = match temporary {
        Temporary::Private { with_cache } => PrivateFolder::new(&desk, with_cache),
        Temporary::Shared => None,
    };
    let allowed = Arc::new(match &private {
        Some((_, path)) => allowed.and(path),
        None => allowed,
    });
    let rules = Rules::new(&allowed);
    let (joined, refused) = thread::scope(|scope| {
        let work = || {
            let _over = Over(&desk);
            let locked = rules::lock_this_thread(&rules, &desk, &allowed);
            work(Arc::clone(&desk) as Arc<dyn Spawner>);
            locked
        };
        let name = thread::current().name().unwrap_or("main").to_owned();
        let thread = thread::Builder::new().name(name).stack_size(STACK).spawn_scoped(scope, work)?;
        let report = |refused: &[Refusal]| {
            at_exit(&Verdict { enforcement: Enforcement::Kernel, refused: refused.to_vec(), names: true })
        };
        let refused = supervisor.serve(&allowed, &report);
        Ok((thread.join(), refused))
    })
    .map_err(cannot)?;
    let locked = joined.unwrap_or_else(|payload| panic::resume_unwind(payload));
    let enforcement = locked.by_kernel.map_or_else(Enforcement::Agreement, |()| Enforcement::Kernel);
    Ok(Verdict { enforcement, refused, names: locked.asks })
}

/// Says that the work is over, also where it ends by a panic.
struct Over<'d>(&'d Desk);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.over();
    }
}
