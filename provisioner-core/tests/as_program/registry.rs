//! Every command of a program with arguments that are made up, by what the program says of itself: a command that is
//! new, linked or built in, is among them by itself.

use serde_json::Value;
use std::collections::BTreeMap;

/// The command lines of each command, by its name: one with what it requires, and one more for every option, and for
/// every other value that an argument may have.
pub(crate) type CommandLines = BTreeMap<String, Vec<Vec<String>>>;

/// An argument, so far as a value for it has to be made up.
struct Argument {
    /// `--name`; `None`: it has a place.
    option: Option<String>,
    required: bool,
    /// Those that may be right, the likeliest first; none for a flag.
    values: Vec<String>,
}

/// `ask` runs the program with some arguments and returns what it prints. `plan` is a plan that was saved; a folder that is
/// asked for is the plugin's that `plugins new made-up` makes.
pub(crate) fn every_command(ask: &dyn Fn(&[&str]) -> String, plan: &str) -> CommandLines {
    let list = data(&ask(&["plugins", "list", "--format", "json"]));
    let plugins: Vec<String> = texts(&list["plugins"], "name");
    let mut commands = CommandLines::new();
    for plugin in &plugins {
        let info = data(&ask(&["plugins", "info", plugin, "--format", "json"]));
        for command in info["commands"].as_array().unwrap() {
            let words: Vec<String> = serde_json::from_value(command["words"].clone()).unwrap();
            let arguments: Vec<_> = command["arguments"].as_array().unwrap().iter().map(described).collect();
            commands.insert(words.join(" "), lines(&words, &arguments));
        }
        let version = vec![plugin.clone(), "version".to_owned()];
        commands.insert(version.join(" "), vec![version]);
    }
    let menu = ask(&["--help"]);
    for builtin in names_below("Built-in commands:", &menu) {
        add_builtin(&mut commands, ask, vec![builtin], &plugins, plan);
    }
    commands
}

fn add_builtin(
    commands: &mut CommandLines,
    ask: &dyn Fn(&[&str]) -> String,
    words: Vec<String>,
    plugins: &[String],
    plan: &str,
) {
    // The word `help` has no help of its own that is another's.
    let asked: Vec<&str> = words.iter().map(String::as_str).chain(["-h"]).collect();
    let help = ask(&asked);
    let below = if words == ["help"] { Vec::new() } else { names_below("Commands:", &help) };
    for name in &below {
        add_builtin(commands, ask, [words.clone(), vec![name.clone()]].concat(), plugins, plan);
    }
    if below.is_empty() {
        let items = ["Arguments:", "Options:"].into_iter().flat_map(|heading| items_below(heading, &help));
        let arguments: Vec<_> = items.filter_map(|item| listed(&item, plugins, plan)).collect();
        commands.insert(words.join(" "), lines(&words, &arguments));
    }
}

fn lines(words: &[String], arguments: &[Argument]) -> Vec<Vec<String>> {
    let with = |other: Option<(usize, Option<&String>)>| {
        let mut line = words.to_vec();
        for (index, argument) in arguments.iter().enumerate() {
            let value = match other {
                Some((at, value)) if at == index => value,
                _ if argument.required => argument.values.first(),
                // A place before one that is filled has to be filled.
                Some((at, _)) if argument.option.is_none() && arguments[at].option.is_none() && at > index => {
                    argument.values.first()
                }
                _ => continue,
            };
            line.extend(argument.option.iter().chain(value).cloned());
        }
        line
    };
    let mut lines = vec![with(None)];
    for (index, argument) in arguments.iter().enumerate() {
        match argument.values.is_empty() {
            true => lines.push(with(Some((index, None)))),
            false => {
                lines.extend(argument.values.iter().map(|value| with(Some((index, Some(value))))));
            }
        }
    }
    lines.dedup();
    lines
}

/// An argument as `plugins info` describes it.
fn described(argument: &Value) -> Argument {
    let schema = &argument["schema"];
    let one_of: Vec<String> =
        schema["enum"].as_array().into_iter().flatten().filter_map(|value| Some(value.as_str()?.to_owned())).collect();
    let made_up = match schema["type"].as_str() {
        Some("integer" | "number") => schema["minimum"].as_i64().unwrap_or(1).max(1).to_string(),
        Some("boolean") => "true".to_owned(),
        _ => "example".to_owned(),
    };
    let long = argument["long"].as_str().map(|long| format!("--{long}"));
    let short = argument["short"].as_str().map(|short| format!("-{short}"));
    let values = match argument["kind"] == "flag" {
        true => Vec::new(),
        false if one_of.is_empty() => vec![made_up],
        false => one_of,
    };
    Argument { option: long.or(short), required: argument["required"] == true, values }
}

/// An argument as a help lists it: `<SHELL>  The shell [possible values: bash, zsh]`, or `--force  Replace the file`.
fn listed(item: &str, plugins: &[String], plan: &str) -> Option<Argument> {
    let (left, about) = item.split_once("  ").unwrap_or((item, ""));
    let option = left.split([' ', ',']).find(|word| word.starts_with("--")).map(str::to_owned);
    if option.as_deref() == Some("--help") {
        return None;
    }
    let name = left.split(['<', '[']).nth(1).and_then(|rest| rest.split(['>', ']']).next());
    let possible = about.split_once("[possible values: ").and_then(|(_, rest)| rest.split(']').next());
    let values = match (possible, name) {
        (Some(possible), _) => possible.split(", ").map(str::to_owned).collect(),
        (None, Some("KEY")) => plugins.iter().take(1).map(|plugin| format!("{plugin}.enabled")).collect(),
        (None, Some("VALUE")) => vec!["true".to_owned()],
        (None, Some("FILE")) => vec![plan.to_owned()],
        (None, Some("DIR")) => vec!["made-up/plugin".to_owned()],
        (None, Some(_)) => [&plugins[..1], &["made-up".to_owned()]].concat(),
        (None, None) => Vec::new(),
    };
    Some(Argument { required: option.is_none() && left.starts_with('<'), option, values })
}

/// What is listed below a heading of a help, each item in one line.
fn items_below(heading: &str, help: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let below = help.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.is_empty());
    for line in below {
        let indent = line.len() - line.trim_start().len();
        match items.last_mut() {
            // What is wrapped stands further to the right, as options without a letter do.
            Some(item) if indent > 2 && !line.trim_start().starts_with("--") => {
                item.push(' ');
                item.push_str(line.trim());
            }
            _ => items.push(line.trim().to_owned()),
        }
    }
    items
}

fn names_below(heading: &str, help: &str) -> Vec<String> {
    let name = |item: String| item.split_whitespace().next().unwrap_or_default().to_owned();
    items_below(heading, help).into_iter().map(name).collect()
}

fn data(document: &str) -> Value {
    let document: Value = serde_json::from_str(document).unwrap_or_else(|error| panic!("{error}: {document}"));
    document["data"].clone()
}

fn texts(list: &Value, field: &str) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|item| Some(item[field].as_str()?.to_owned())).collect()
}
