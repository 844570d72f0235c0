//! A plan in a file: what `--plan-out` saves and `apply` reads. Its JSON Schema is `schema/plan-file.json` of this crate.
//!
//! It holds the arguments, what the plan was made for, and the steps with their hashes; of secrets nothing, and of private
//! files only what cannot be guessed from it without the file itself. Only its owner can read it.

mod made_for;

use super::App;
use crate::context::Context;
use crate::effects::{Approved, Plan, Salt};
use crate::error::{Error, Result, codes};
use crate::files::{WriteOptions, read_finite, write_atomic};
use crate::json::Json;
use crate::machine::GivenAnswer;
use crate::registry::PluginDef;
use made_for::MadeFor;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::io::Read as _;
use std::path::Path;

/// The version of the file. Another one is refused.
const FORMAT: u64 = 1;
/// As long as a hash: what stands in its place while it is computed.
const NO_DIGEST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A plan that was saved.
pub(super) struct SavedPlan {
    /// What the program was called with.
    arguments: Vec<String>,
    /// What the command was answered.
    answers: Vec<GivenAnswer>,
    made_for: MadeFor,
    salt: Salt,
    /// As the schema of plans says.
    plan: Value,
}

/// Saves a plan in a file that only its owner can read, in one step.
///
/// # Errors
/// When the arguments are not UTF-8 or hold a secret, or the file cannot be written.
pub(super) fn save(
    app: &App<'_>,
    context: &Context,
    plugin: Option<&PluginDef>,
    args: &[OsString],
    plan: &Plan,
    path: &Path,
) -> Result<()> {
    let Some(arguments) = args.iter().map(|arg| arg.to_str()).collect::<Option<Vec<&str>>>() else {
        let error = codes::NOT_UNICODE.error("an argument is not UTF-8, so the plan cannot be saved");
        return Err(error.help("leave `--plan-out` out, or give the argument as UTF-8"));
    };
    if arguments.iter().any(|argument| context.output.holds_secret(argument)) {
        let error = codes::PLAN_NOT_SAVED.error("an argument is a secret, so the plan cannot be saved");
        return Err(error.help(
            "give the secret by its variable or in the configuration: `apply` then takes the one that is there, and the \
             plan file holds none",
        ));
    }
    refuse_to_replace(&context.machine.locate(path), path)?;
    let answers = context.machine.given_answers().into_iter();
    // What is left out is asked again when the plan is applied.
    let holds_secret = |text: &str| context.output.holds_secret(text);
    let answers =
        answers.filter(|given| !given.secret && !holds_secret(&given.answer) && !holds_secret(&given.question));
    let answers = answers
        .map(|given| Json::object().with("question", given.question.as_str()).with("answer", given.answer.as_str()));
    let answers = answers.collect();
    let salt = Salt::new();
    let json = Json::object()
        .with("plan_file", Json::Integer(FORMAT.into()))
        .with("digest", NO_DIGEST)
        .with("salt", salt.as_str())
        .with("arguments", Json::texts(&arguments))
        .with("answers", Json::List(answers))
        .with("made_for", MadeFor::now(app, context, plugin, &salt).json())
        .with("plan", plan.json(Some(&salt)));
    let text = format!("{json}\n");
    let text = text.replacen(NO_DIGEST, &digest(&text), 1);
    let options = WriteOptions { private: true, ..WriteOptions::default() };
    write_atomic(&context.machine.locate(path), text.as_bytes(), options).map_err(|error| {
        codes::FILE_NOT_WRITTEN.error(format!("cannot save the plan in {}: {error}", path.display())).caused_by(error)
    })
}

/// Refuses to put a plan in the place of another file: the plan is made when it was to be seen what would be lost.
fn refuse_to_replace(located: &Path, shown: &Path) -> Result<()> {
    let shown = shown.display();
    let refused = |what: &str| {
        let error = codes::FILE_EXISTS.error(format!("{shown} {what}, so the plan is not saved there"));
        Err(error.help("name another file with `--plan-out`"))
    };
    match std::fs::metadata(located) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(metadata) if metadata.is_dir() => return refused("is a folder"),
        // What is written to a device or a pipe replaces nothing.
        Ok(_) | Err(_) => return Ok(()),
    }
    let mut beginning = Vec::new();
    let read = std::fs::File::open(located).and_then(|file| file.take(64).read_to_end(&mut beginning));
    let is_plan = String::from_utf8_lossy(&beginning).contains("\"plan_file\"");
    match read {
        Ok(_) if !beginning.is_empty() && !is_plan => refused("is there already and not a plan file"),
        _ => Ok(()),
    }
}

impl SavedPlan {
    /// Reads a plan file.
    ///
    /// # Errors
    /// When it is not one, or not as it was saved.
    pub(super) fn read(context: &Context, path: &Path) -> Result<Self> {
        let shown = path.display();
        let located = context.machine.locate(path);
        let bytes = read_finite(&located).map_err(|error| {
            codes::FILE_NOT_READ.error(format!("cannot read the plan in {shown}: {error}")).caused_by(error)
        })?;
        let not_a_plan = || {
            let error = codes::NOT_A_PLAN.error(format!("{shown} is not a plan file, or only a part of one"));
            error.help("`--dry-run --plan-out FILE` saves a plan")
        };
        let text = String::from_utf8(bytes).map_err(|_| not_a_plan())?;
        let json: Value = serde_json::from_str(&text).map_err(|_| not_a_plan())?;
        match json["plan_file"].as_u64() {
            Some(FORMAT) => {}
            Some(format) => {
                let message = format!("{shown} is a plan file of version {format}, and this program reads {FORMAT}");
                return Err(codes::NOT_A_PLAN.error(message).help("make the plan again with this program"));
            }
            None => return Err(not_a_plan()),
        }
        let saved_digest = member(&json, "digest").filter(|digest| digest.len() == NO_DIGEST.len());
        let saved_digest = saved_digest.ok_or_else(not_a_plan)?;
        if digest(&text.replacen(&saved_digest, NO_DIGEST, 1)) != saved_digest {
            let error = codes::NOT_A_PLAN.error(format!("{shown} was changed after the plan was saved"));
            return Err(error.help("make the plan again: it is applied as it was saved, or not at all"));
        }
        Self::from_json(json).ok_or_else(not_a_plan)
    }

    fn from_json(mut json: Value) -> Option<Self> {
        Some(Self {
            arguments: texts(&json["arguments"])?,
            answers: answers(&json["answers"])?,
            made_for: MadeFor::from_json(&json["made_for"])?,
            salt: Salt::from_text(&member(&json, "salt")?),
            plan: json["plan"].take(),
        })
    }

    /// What the program was called with.
    pub(super) fn arguments(&self) -> Vec<OsString> {
        self.arguments.iter().map(OsString::from).collect()
    }

    /// What the command was answered.
    pub(super) fn answers(&self) -> Vec<GivenAnswer> {
        self.answers.clone()
    }

    /// Refuses a plan that was made for something else than what is there now. `plugin` is known once the arguments are
    /// understood, for which the program must be the same.
    ///
    /// # Errors
    /// With what is another one.
    pub(super) fn check(&self, app: &App<'_>, context: &Context, plugin: Option<Option<&PluginDef>>) -> Result<()> {
        let now = MadeFor::now(app, context, plugin.flatten(), &self.salt);
        let difference =
            if plugin.is_some() { self.made_for.difference(&now) } else { self.made_for.other_program(&now) };
        difference.map_or(Ok(()), |difference| Err(codes::PLAN_OUTDATED.error(difference)))
    }

    /// The steps, to which a run is held.
    ///
    /// # Errors
    /// When there may be more steps than were known.
    pub(super) fn approved(&self) -> Result<Approved> {
        if self.plan["complete"] != true {
            let depends_on = self.plan["depends_on"].as_str().unwrap_or("a command that failed");
            let message =
                format!("the plan is incomplete, so it cannot be applied: what follows depends on {depends_on}");
            let help = "run the command itself; its author can name a value to go on with, with `assume(…)`";
            return Err(codes::PLAN_INCOMPLETE.error(message).help(help));
        }
        Approved::from_json(&self.plan["steps"], self.salt.clone())
            .ok_or_else(|| codes::NOT_A_PLAN.error("the plan file holds a step that this program does not know"))
    }
}

/// Says how to make a plan anew, below an error that refuses one.
pub(super) fn with_remedy(error: Error) -> Error {
    error.help("make the plan again with `--dry-run --plan-out FILE`, and look at it")
}

fn digest(text: &str) -> String {
    crate::effects::hex(&Sha256::digest(text))
}

fn member(json: &Value, name: &str) -> Option<String> {
    json[name].as_str().map(str::to_owned)
}

fn texts(json: &Value) -> Option<Vec<String>> {
    json.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

/// The answers in a plan file; one that is older has none.
fn answers(json: &Value) -> Option<Vec<GivenAnswer>> {
    let Some(list) = json.as_array() else { return json.is_null().then(Vec::new) };
    let given = |entry| {
        Some(GivenAnswer { question: member(entry, "question")?, answer: member(entry, "answer")?, secret: false })
    };
    list.iter().map(given).collect()
}
