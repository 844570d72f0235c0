//! While an attribute is being typed, the file has at most one error and the item stays.
//!
//! Editors close quotes and parentheses by themselves, so what the compiler sees on the way to an attribute is each of
//! its beginnings, closed. Where nothing is closed, rustc cannot split the file into tokens and says so once.

use ui_tests::case::{self, Case};
use ui_tests::compile::compile_text;
use ui_tests::{noise, parallel, toolchain};

const FILE: &str = r#"use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(PLUGIN)]
pub struct Aws;

/// The clusters
#[provisioner::group(GROUP)]
pub struct Cluster {
    /// The region
    #[arg(long)]
    pub region: Option<String>,
}

/// Creates one
#[provisioner::command(COMMAND)]
fn create(
    ctx: &Context,
    cluster: &Cluster,
    /// Which
    #[arg(ARGUMENT)]
    name: String,
) {
    let _ = (ctx, &cluster.region, name);
}

pub fn elsewhere(ctx: &Context, cluster: &Cluster) -> Aws {
    create(ctx, cluster, String::new());
    Aws
}
"#;

/// The four attributes, complete.
const COMPLETE: [(&str, &str); 4] = [
    ("PLUGIN", r#"name = "aws", about = "Manages clouds""#),
    ("GROUP", r#"name = "clusters""#),
    ("COMMAND", r#"group = Cluster, aliases = ["make"], confirm = "Create {name}?", hidden"#),
    ("ARGUMENT", r#"long = "of", short = 'N', env = "AWS_NAME", default_value = "a""#),
];

#[test]
fn the_complete_file_compiles() {
    let said = compile_text(&typed("complete", "", ""), &toolchain::sdk(None));
    let said: Vec<_> =
        said.iter().map(|diagnostic| &diagnostic.message).filter(|text| !text.contains("about")).collect();
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn at_most_one_error_at_each_step_and_the_item_stays() {
    let sdk = toolchain::sdk(None);
    let mut steps = Vec::new();
    for (attribute, text) in COMPLETE {
        for end in (1..text.len()).filter(|end| is_step(text, *end)) {
            let begun = closed(&text[..end]);
            // rustc itself says that a character is missing, before any macro sees the tokens.
            if !begun.contains("''") {
                steps.push(typed(&format!("{attribute}-{end}"), attribute, &begun));
            }
        }
    }
    let said = parallel::map(&steps, |step| compile_text(step, &sdk));
    let mut failed = Vec::new();
    for (step, said) in steps.iter().zip(&said) {
        let errors: Vec<_> = said.iter().filter(|diagnostic| diagnostic.level == "error").collect();
        let noisy = errors.iter().flat_map(|error| error.texts()).any(|text| noise::find(text).is_some());
        if errors.len() > 1 || noisy {
            let texts: Vec<_> = errors.iter().filter_map(|error| error.rendered.as_deref()).collect();
            failed.push(format!("{}:\n{}", step.name, texts.concat()));
        }
    }
    println!("{} steps", steps.len());
    assert!(failed.is_empty(), "{} of {} steps:\n{}", failed.len(), steps.len(), failed.join("\n"));
}

#[test]
fn what_nobody_closed_is_one_error_of_rustcs_own() {
    let sdk = toolchain::sdk(None);
    for (name, broken) in [
        ("command", FILE.replace("(COMMAND)]", "(gro")),
        ("plugin", FILE.replace("(PLUGIN)]", "(name = ")),
        ("argument", FILE.replace("(ARGUMENT)]", "(lo")),
        ("function", FILE.replace("    let _ = (ctx, &cluster.region, name);\n}", "    let _ = ctx")),
    ] {
        let case = Case { text: filled(&broken, "", ""), ..typed(&format!("unclosed-{name}"), "", "") };
        let said = compile_text(&case, &sdk);
        let errors: Vec<_> = said.iter().filter(|diagnostic| diagnostic.level == "error").collect();
        assert_eq!(errors.len(), 1, "{name}: {errors:#?}");
    }
}

fn typed(name: &str, attribute: &str, options: &str) -> Case {
    let mut case = case::all("tests/pass").remove(0);
    "typing".clone_into(&mut case.folder);
    name.clone_into(&mut case.name);
    case.text = filled(FILE, attribute, options);
    case
}

fn filled(file: &str, attribute: &str, options: &str) -> String {
    COMPLETE.iter().fold(file.to_owned(), |file, (name, complete)| {
        file.replace(name, if *name == attribute { options } else { complete })
    })
}

/// Where a word or a sign ends, and within words after their second letter.
fn is_step(text: &str, end: usize) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_word = |index: usize| letters.get(index).is_some_and(|letter| letter.is_alphanumeric());
    !is_word(end) || !is_word(end - 1) || (end > 2 && is_word(end - 2) && !is_word(end - 3))
}

/// Closes what an editor would have closed.
fn closed(text: &str) -> String {
    let mut open = Vec::new();
    for letter in text.chars() {
        match letter {
            '"' | '\'' if open.last() == Some(&letter) => drop(open.pop()),
            _ if matches!(open.last(), Some('"' | '\'')) => {}
            '"' | '\'' => open.push(letter),
            '[' => open.push(']'),
            ']' => drop(open.pop()),
            _ => {}
        }
    }
    text.chars().chain(open.into_iter().rev()).collect()
}
