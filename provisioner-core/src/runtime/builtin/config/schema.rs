//! `config schema`: the JSON Schema of the whole file, for editors.

use crate::config::json_schema;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::runtime::{App, Session};

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    // It is JSON already.
    let schema = whole(app);
    session.context.out().result(|| Json::Written(schema.clone()), |out| out.line(&schema));
    Ok(ExitCode::SUCCESS)
}

/// The schema of everything that is linked.
pub(super) fn whole(app: &App<'_>) -> String {
    let plugins = app.registry.sorted_plugins().iter().map(|(_, plugin)| plugin.section()).collect::<Vec<_>>();
    json_schema(app.program.name, &plugins)
}
