//! The document itself. Its JSON Schema is `schema/output.json` of this crate: change both, and `schema` where what was
//! there before changes its meaning.

use super::Document;
use super::failure::{failure, masked};
use crate::error::Result;
use crate::error::codes;
use crate::exit_code::ExitCode;
use crate::json::Json;

/// The version of the document.
const SCHEMA: i128 = 1;

/// The document of a command that ended like this, and the exit code.
#[cold]
pub(crate) fn render(
    document: &Document,
    command: &[String],
    ended: Result<ExitCode>,
    mask: &dyn Fn(&str) -> String,
) -> (String, ExitCode) {
    let mut contents = document.contents();
    let code = ended.as_ref().map_or_else(|error| error.get_exit_code(), |code| *code);
    let error = match &ended {
        // Help that was asked for is a result, although clap's parser returns it like an error.
        Err(error) => match error.usage().filter(|usage| !usage.use_stderr()) {
            Some(help) => {
                contents.data = Some(Json::object().with("help", help.render().to_string().as_str()));
                None
            }
            None => Some(masked(failure(error), mask)),
        },
        // What `--exit-code` says of a plan is a result.
        Ok(ExitCode::SOMETHING_TO_CHANGE) if contents.plan.is_some() => None,
        Ok(code) if !code.is_success() => {
            let error = codes::EXIT_CODE.error(format!("the command ended with exit code {}", code.code()));
            Some(masked(failure(&error), mask))
        }
        Ok(_) => None,
    };
    let ok = error.is_none();
    let mut json = Json::object()
        .with("schema", Json::Integer(SCHEMA))
        .with("command", Json::texts(command))
        .with("ok", ok)
        .with("exit_code", Json::Integer(code.code().into()));
    match contents.data.take() {
        Some(data) => json.set("data", data),
        // What fails has seldom anything to give.
        None if ok => json.set("data", Json::Null),
        None => {}
    }
    if let Some(error) = error {
        json.set("error", error);
    }
    if !contents.printed.is_empty() {
        json.set("output", String::from_utf8_lossy(&contents.printed).as_ref().into());
    }
    json.set("warnings", Json::texts(&contents.warnings));
    json.set("plan", contents.plan.take().unwrap_or(Json::Null));
    (format!("{json}\n"), code)
}
