//! A step as JSON: for programs that read a plan, and in a plan file, from which it is read again.

use super::foresee::hex;
use super::state::State;
use super::step::{Difference, Kind, Step};
use crate::json::Json;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::hash::{BuildHasher, Hasher, RandomState};

/// What hides the hashes in a plan file that would give something away: of the content of private files, of what a
/// process is given. Without the file that holds it they cannot be compared with those of well-known contents.
#[derive(Clone, Debug)]
pub(crate) struct Salt(String);

impl Salt {
    /// A new one.
    pub(crate) fn new() -> Self {
        // Random keys are what this hasher has for every process.
        let number = || RandomState::new().build_hasher().finish();
        Self(format!("{:016x}{:016x}", number(), number()))
    }

    pub(crate) fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash of a text that is not to be guessed.
    pub(crate) fn hash(&self, text: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(&self.0);
        hash.update(text);
        hex(&hash.finalize())
    }
}

impl Step {
    /// For programs. With a salt for a plan file: nothing that is compared later is left out.
    pub(super) fn json(&self, salt: Option<&Salt>) -> Json {
        let state = |state: &Option<State>| state.as_ref().map_or(Json::Null, |state| state.json(self.is_hidden, salt));
        let difference = match &self.difference {
            Difference::None => Json::Null,
            Difference::Opaque => "binary".into(),
            Difference::Private => "private".into(),
            Difference::Lines { lines, left_out } => {
                Json::object().with("lines", Json::texts(lines)).with("left_out", Json::Integer(*left_out as i128))
            }
        };
        let mut json = Json::object()
            .with("kind", self.kind.word())
            .with("description", self.description.as_str())
            .with("target", self.target.as_str())
            .with("before", state(&self.before))
            .with("after", state(&self.after))
            .with("difference", difference)
            .with("assumed", self.assumed.clone().map_or(Json::Null, Json::Text));
        if let (Some(given), Some(salt)) = (&self.given, salt) {
            json.set("given", Json::Text(salt.hash(given)));
        }
        json
    }

    /// From a plan file, but for the difference, which nothing is compared with. `None`: it is not a step.
    pub(super) fn from_json(json: &Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        let state = |name: &str| match &json[name] {
            Value::Null => Some(None),
            state => State::from_json(state).map(Some),
        };
        let mut step = Self::new(Kind::from_word(json["kind"].as_str()?)?, text("description")?, text("target")?);
        (step.before, step.after) = (state("before")?, state("after")?);
        (step.assumed, step.given) = (text("assumed"), text("given"));
        Some(step)
    }
}

impl State {
    fn json(&self, is_hidden: bool, salt: Option<&Salt>) -> Json {
        let mode = |mode: &Option<u32>| mode.map_or(Json::Null, |mode| Json::Text(format!("{mode:04o}")));
        let hash = |hash: &Option<String>| hash.clone().map_or(Json::Null, Json::Text);
        match self {
            Self::Absent => Json::object().with("kind", "absent"),
            Self::File { size, sha256, mode: bits } => {
                let sha256 = match (is_hidden || self.is_private(), salt) {
                    (false, _) => hash(sha256),
                    (true, Some(salt)) => hash(&sha256.as_ref().map(|sha256| salt.hash(sha256))),
                    (true, None) => Json::Null,
                };
                Json::object()
                    .with("kind", "file")
                    .with("size", Json::Integer(i128::from(*size)))
                    .with("sha256", sha256)
                    .with("mode", mode(bits))
            }
            Self::Folder { mode: bits, listing } => {
                Json::object().with("kind", "folder").with("mode", mode(bits)).with("listing", hash(listing))
            }
            Self::Link { target } => Json::object().with("kind", "link").with("target", target.as_str()),
            Self::Other => Json::object().with("kind", "other"),
        }
    }

    fn from_json(json: &Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        let mode = match &json["mode"] {
            Value::Null => None,
            mode => Some(u32::from_str_radix(mode.as_str()?, 8).ok()?),
        };
        Some(match json["kind"].as_str()? {
            "absent" => Self::Absent,
            "file" => Self::File { size: json["size"].as_u64()?, sha256: text("sha256"), mode },
            "folder" => Self::Folder { mode, listing: text("listing") },
            "link" => Self::Link { target: text("target")? },
            "other" => Self::Other,
            _ => return None,
        })
    }
}
