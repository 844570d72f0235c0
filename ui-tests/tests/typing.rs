//! While an attribute is being typed, the file has at most one error and the item stays.
//!
//! Editors close quotes and parentheses by themselves, so what the compiler sees on the way to an attribute is each of
//! its beginnings, closed. Where nothing is closed, rustc cannot split the file into tokens and says so once.

use ui_tests::case::{self, Case};
use ui_tests::compile::compile_text;
use ui_tests::typed::{self, Step, filled};
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
    let case = |step: &Step| typed(&format!("{}-{}", step.attribute, step.typed), &step.attribute, &step.text);
    let steps: Vec<_> = typed::steps(&COMPLETE).iter().map(case).collect();
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
        let case = Case { text: filled(&broken, &COMPLETE, "", ""), ..typed(&format!("unclosed-{name}"), "", "") };
        let said = compile_text(&case, &sdk);
        let errors: Vec<_> = said.iter().filter(|diagnostic| diagnostic.level == "error").collect();
        assert_eq!(errors.len(), 1, "{name}: {errors:#?}");
    }
}

fn typed(name: &str, attribute: &str, options: &str) -> Case {
    let mut case = case::all("tests/pass").remove(0);
    "typing".clone_into(&mut case.folder);
    name.clone_into(&mut case.name);
    case.text = filled(FILE, &COMPLETE, attribute, options);
    case
}
