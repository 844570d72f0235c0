//! An error as a program reads it. It says the same as the text that people read.

use crate::error::{Error, Finding};
use crate::json::Json;

/// The value of `"error"`.
pub(super) fn failure(error: &Error) -> Json {
    let code = error.full_code();
    if let Some(usage) = error.usage() {
        return wrong_usage(&code, &usage.render().to_string());
    }
    let findings = error.findings();
    let (message, help, place) = match findings {
        // One thing that is wrong is the error; the text for people shows its line too.
        [only] => (only.message.clone(), only.help.clone(), Some(only.place.clone())),
        [] => (error.shown(), None, error.place().map(str::to_owned)),
        _ => (first_paragraph(&error.to_string()).to_owned(), None, error.place().map(str::to_owned)),
    };
    let message = plain(&message);
    let helps: Vec<&str> = help.as_deref().into_iter().chain(error.helps().iter().map(AsRef::as_ref)).collect();
    let causes: Vec<String> = error.causes().iter().map(|cause| plain(cause)).collect();
    let json = Json::object()
        .with("code", code.as_str())
        .with("message", message.as_str())
        .with("help", joined_or_null(&helps))
        .with("place", place.as_deref())
        .with("causes", Json::texts(&causes));
    let json = match error.details_text().map(str::trim_end).filter(|details| !details.is_empty()) {
        Some(details) => json.with("details", plain(details).as_str()),
        None => json,
    };
    if findings.len() > 1 { json.with("findings", Json::List(findings.iter().map(finding).collect())) } else { json }
}

/// The error with the secrets masked in what is said for people.
pub(super) fn masked(error: Json, mask: &dyn Fn(&str) -> String) -> Json {
    match error {
        Json::Text(text) => Json::Text(mask(&text)),
        Json::List(list) => Json::List(list.into_iter().map(|item| masked(item, mask)).collect()),
        Json::Object(entries) => Json::Object(
            entries
                .into_iter()
                .map(|(key, value)| {
                    // The code is a word of ours.
                    let value = if key == "code" { value } else { masked(value, mask) };
                    (key, value)
                })
                .collect(),
        ),
        other => other,
    }
}

/// One of several things that are wrong.
fn finding(finding: &Finding) -> Json {
    Json::object()
        .with("message", finding.message.as_str())
        .with("help", finding.help.as_deref())
        .with("place", finding.place.as_str())
}

/// What clap renders for people, taken apart: the message, the tips, and the rest as details.
fn wrong_usage(code: &str, text: &str) -> Json {
    let (mut message, mut tips, mut details) = (String::new(), Vec::new(), Vec::new());
    for paragraph in text.trim().split("\n\n") {
        match paragraph.trim_start().strip_prefix("tip: ") {
            _ if message.is_empty() => paragraph.strip_prefix("error: ").unwrap_or(paragraph).clone_into(&mut message),
            Some(_) => tips.extend(paragraph.lines().map(|line| line.trim().trim_start_matches("tip: "))),
            None => details.push(paragraph),
        }
    }
    Json::object()
        .with("code", code)
        .with("message", message.as_str())
        .with("help", joined_or_null(&tips))
        .with("place", None)
        .with("causes", Json::List(Vec::new()))
        .with("details", joined_or_null(&[details.join("\n\n").as_str()]))
}

fn joined_or_null(lines: &[&str]) -> Json {
    let text = lines.join("\n");
    if text.is_empty() { Json::Null } else { plain(&text).as_str().into() }
}

/// Without styles, which an error of an author's may have.
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or(text)
}
