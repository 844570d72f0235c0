//! Help, pages for man, pages in Markdown, completions and the data for programs name the same: they are drawn from one
//! tree.

use crate::{acme, page};
use provisioner::Program;
use provisioner::testing::Cli;
use serde_json::Value;
use std::collections::BTreeMap;

/// The commands of the plugin, as programs read them.
fn commands() -> Vec<Value> {
    let run = acme("plugins info forge --format json");
    let document: Value = serde_json::from_str(run.assert_success().stdout()).expect("one document");
    document["data"]["commands"].as_array().expect("a list").clone()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

/// A page for man as it is read.
fn man(words: &str) -> String {
    let page = page("man", words).replace("\\fB", "").replace("\\fI", "").replace("\\fR", "");
    page.replace("\\-", "-").replace("\\*(Aq", "'").replace("\\&", "").replace("\\\\", "\\")
}

#[test]
fn every_command_argument_default_variable_and_key_is_in_all_of_them() {
    let commands = commands();
    assert!(commands.len() >= 4, "{commands:?}");
    for command in &commands {
        let path = format!("forge {}", text(&command["command"]));
        let readers = [
            ("help", acme(&format!("{path} --help")).assert_success().stdout().to_owned()),
            ("man", man(&path)),
            ("markdown", page("markdown", &path)),
        ];
        for (reader, shown) in &readers {
            let has = |what: &str| assert!(shown.contains(what), "{path}: no `{what}` for {reader}\n{shown}");
            for argument in command["arguments"].as_array().expect("a list") {
                if let Some(long) = argument["long"].as_str() {
                    has(&format!("--{long}"));
                }
                if let Some(short) = argument["short"].as_str() {
                    has(&format!("-{short}, "));
                }
                if let Some(name) = argument["value_name"].as_str() {
                    has(name);
                }
                if let Some(key) = argument["config"].as_str() {
                    has(key);
                }
                for value in argument["schema"]["enum"].as_array().into_iter().flatten() {
                    has(text(value));
                }
                if let Some(default) = argument["schema"]["default"].as_str().filter(|_| argument["config"].is_null()) {
                    has(default);
                }
                let about = argument["about"].as_str().unwrap_or_default().lines().next().unwrap_or_default();
                has(&about.replace('`', if *reader == "man" { "" } else { "`" }));
            }
            if let Some(reason) = command["deprecated"].as_str() {
                assert!(
                    shown.contains(&reason.replace('`', "")) || shown.contains(reason),
                    "{path}: {reader}\n{shown}"
                );
            }
        }
        for (reader, shown) in &readers[1..] {
            for argument in command["arguments"].as_array().expect("a list") {
                if let Some(variable) = argument["env"].as_str().filter(|_| argument["secret"] == false) {
                    assert!(shown.contains(variable), "{path}: no `{variable}` for {reader}\n{shown}");
                }
            }
            for alias in command["aliases"].as_array().expect("a list") {
                assert!(shown.contains(text(alias)), "{path}: no alias {alias} for {reader}\n{shown}");
            }
            let reads = shown.contains("it only reads");
            assert_eq!(command["read_only"] == true, reads, "{path} for {reader}");
        }
    }
}

#[test]
fn no_option_is_on_a_page_that_programs_do_not_know() {
    for command in commands() {
        let page = page("markdown", &format!("forge {}", text(&command["command"])));
        let known: Vec<String> = command["arguments"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|argument| argument["long"].as_str().map(|long| format!("--{long}")))
            .collect();
        for line in page.lines().filter(|line| line.starts_with("- `-")) {
            let long = line.split("--").nth(1).unwrap_or_default();
            let long = long.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next().unwrap_or_default();
            assert!(known.contains(&format!("--{long}")), "{known:?}: {line}");
        }
    }
}

#[test]
fn the_codes_of_errors_are_the_same_everywhere() {
    let run = acme("help errors --format json");
    let document: Value = serde_json::from_str(run.stdout()).expect("one document");
    let (people, man, markdown) = (acme("help errors"), man(""), page("markdown", ""));
    for code in document["data"].as_array().expect("a list") {
        let name = text(&code["code"]);
        assert!(people.stdout().contains(name), "`help errors` has no {name}");
        assert!(man.contains(&format!("\n{name}\n")), "the page for man has no {name}");
        assert!(markdown.contains(&format!("- `{name}`: ")), "the page in Markdown has no {name}");
    }
}

/// What a shell is offered behind these words, each with its description.
fn offered(words: &str, current: &str) -> BTreeMap<String, String> {
    let program = Program::new("acme", "1.0.0", &[]).about("Run a village");
    let question =
        ["completions", "fish", "--answer", "--"].into_iter().chain(words.split_whitespace()).chain([current]);
    let run = Cli::new().program(program).args(question).run();
    let pair =
        |row: &str| row.split_once('\t').map(|(value, about)| (value.to_owned(), about.to_owned())).expect("a row");
    run.assert_success().stdout().lines().map(pair).collect()
}

#[test]
fn completions_offer_what_programs_know_and_nothing_else() {
    for command in commands() {
        let path = format!("forge {}", text(&command["command"]));
        let (above, name) = path.rsplit_once(' ').expect("a plugin and a command");
        let names = offered(above, "");
        let about = match command["deprecated"].as_str() {
            Some(reason) => format!("Deprecated: {reason}"),
            None => text(&command["about"]).lines().next().unwrap_or_default().to_owned(),
        };
        for name in std::iter::once(name).chain(command["aliases"].as_array().into_iter().flatten().map(text)) {
            assert_eq!(names.get(name), Some(&about), "{path}: `{name}` in {names:?}");
        }
        let mut options = offered(&path, "-");
        for argument in command["arguments"].as_array().expect("a list") {
            let about = argument["about"].as_str().unwrap_or_default().lines().next().unwrap_or_default();
            let spellings = [("--", &argument["long"]), ("-", &argument["short"])];
            for (dashes, spelling) in spellings.iter().filter_map(|(dashes, name)| Some((dashes, name.as_str()?))) {
                let spelling = format!("{dashes}{spelling}");
                assert_eq!(options.remove(&spelling).as_deref(), Some(about), "{path}: `{spelling}`");
            }
            for alias in argument["aliases"].as_array().expect("a list") {
                let spelling = format!("--{}", text(alias));
                assert_eq!(options.remove(&spelling).as_deref(), Some(about), "{path}: `{spelling}`");
            }
            let values = argument["schema"]["enum"].as_array().into_iter().flatten().map(text);
            if let Some(long) = argument["long"].as_str() {
                let offered = offered(&path, &format!("--{long}="));
                for value in values {
                    assert!(offered.contains_key(&format!("--{long}={value}")), "{path}: no `{value}` in {offered:?}");
                }
            }
        }
        // What is left is accepted everywhere.
        let everywhere = offered("", "-");
        options.retain(|option, _| !everywhere.contains_key(option));
        assert!(options.is_empty(), "{path}: programs do not know {options:?}");
    }
}

#[test]
fn completions_offer_every_code_of_an_error() {
    let run = acme("help errors --format json");
    let document: Value = serde_json::from_str(run.stdout()).expect("one document");
    let codes: Vec<&str> =
        document["data"].as_array().expect("a list").iter().map(|code| text(&code["code"])).collect();
    let offered = offered("help error", "");
    assert_eq!(offered.len(), codes.len());
    for code in codes {
        assert!(offered.contains_key(code), "no `{code}`");
    }
}
