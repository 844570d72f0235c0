//! Work of a plugin's that only reads, and is held to it: `provisioner::read_only`.

#[cfg(feature = "runtime")]
use super::{Allowed, Run, locked};
use crate::context::Context;
use crate::error::Result;

/// Does something that only reads, and has the kernel refuse every change of files to it, its threads and its processes:
/// what a dry run is held to, outside of one. It may write to a temporary folder, which `std::env::temp_dir` names
/// meanwhile, and to the cache folder of the program.
///
/// It runs on another thread, and is given the context to read with.
///
/// ```
/// # use provisioner::prelude::*;
/// # fn describe(ctx: &Context) -> Result<String> {
/// provisioner::read_only(ctx, |ctx| {
///     let described = ctx.query("git").arg("describe").capture()?;
///     Ok(described.text())
/// })
/// # }
/// ```
///
/// Where the kernel cannot (before Linux 5.13, and on other systems) nothing is refused.
///
/// # Errors
/// What the work returns. Where it tried to change something, an error with the code `change-refused` and the exit code
/// 70 that names it, whatever the work returns.
pub fn read_only<T: Send>(ctx: &Context, work: impl FnOnce(&Context) -> Result<T> + Send) -> Result<T> {
    #[cfg(feature = "runtime")]
    {
        let (allowed, temporary) = Allowed::in_every_run(&ctx.program, &ctx.environment);
        let (result, verdict) = locked(allowed, temporary, |spawner| work(&ctx.starting_through(spawner)))?;
        verdict.judge(ctx.program.name, Run::ReadOnly, result)
    }
    // Without a runtime nothing runs.
    #[cfg(not(feature = "runtime"))]
    work(ctx)
}
