//! Results as data: people and programs read the same value.

use crate::{document, kube};
use provisioner::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Cluster {
    name: String,
    nodes: Vec<String>,
    spec: Spec,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Spec {
    region: String,
    size_gb: u64,
}

fn clusters() -> Vec<Cluster> {
    let spec = |region: &str, size_gb| Spec { region: region.into(), size_gb };
    vec![
        Cluster { name: "demo".into(), nodes: vec!["a".into(), "b".into()], spec: spec("eu-1", 7), note: None },
        Cluster { name: "große".into(), nodes: vec![], spec: spec("us-1", u64::MAX), note: Some("old".into()) },
    ]
}

/// List the clusters
#[provisioner::command]
fn list() -> Result<Data<Vec<Cluster>>> {
    Ok(Data::new(clusters()).table([
        ("NAME", "name"),
        ("WHERE", "spec.region"),
        ("FIRST NODE", "nodes.0"),
        ("NOTE", "note"),
    ]))
}

/// Count the clusters
#[provisioner::command]
fn count(ctx: &Context) -> Result<Data<usize>> {
    ctx.out().line("counting");
    ctx.out().warn("slow");
    Ok(Data::new(2).text("there are 2 clusters\n"))
}

/// Show one cluster
#[provisioner::command]
fn show() -> Result<Data<Cluster>> {
    Ok(Data::new(clusters().remove(1)))
}

/// Show all, by shape
#[provisioner::command]
fn all() -> Result<Data<Vec<Cluster>>> {
    Ok(Data::new(clusters()))
}

/// Name the clusters
#[provisioner::command]
fn names(ctx: &Context) -> Result<()> {
    ctx.out().data(Data::new("last time"))?;
    ctx.out().data(Data::new(clusters().into_iter().map(|cluster| cluster.name).collect::<Vec<_>>()))
}

/// A map that is not JSON
#[provisioner::command]
fn broken() -> Result<Data<BTreeMap<(u8, u8), u8>>> {
    Ok(Data::new(BTreeMap::from([((1, 2), 3)])))
}

/// Print more than text
#[provisioner::command]
fn styled(ctx: &Context) {
    ctx.out().table(["A"], [["\u{1b}[1mbold\u{1b}[0m"]]);
}

#[test]
fn programs_read_the_value_and_people_a_table_of_it() {
    assert_eq!(kube("list --format json").data::<Vec<Cluster>>(), clusters());
    kube("list")
        .assert_success()
        .assert_stdout("NAME   WHERE  FIRST NODE  NOTE\ndemo   eu-1   a\ngroße  us-1               old\n");
}

/// Give what no terminal has room for
#[provisioner::command]
fn wide() -> Result<Data<Vec<BTreeMap<String, String>>>> {
    let entry =
        |name: &str| BTreeMap::from([("name".to_owned(), name.to_owned()), ("text".to_owned(), "word ".repeat(400))]);
    Ok(Data::new(vec![entry("a"), entry("line\nbreak\tand \u{1b}[1mstyle\u{1b}[0m")]))
}

#[test]
fn programs_are_given_the_whole_value_however_wide_it_is() {
    let data = &document("wide")["data"];
    assert_eq!(data[0]["text"], "word ".repeat(400));
    assert_eq!(data[1]["name"], "line\nbreak\tand \u{1b}[1mstyle\u{1b}[0m");
    let people = kube("wide");
    assert_eq!(people.stdout().matches("word").count(), 800, "outside of a terminal nothing is cut either");
}

#[test]
fn what_is_printed_beside_the_result_stays_beside_it() {
    let document = document("count");
    assert_eq!((&document["data"], &document["output"]), (&json!(2), &json!("counting\n")));
    assert_eq!(document["warnings"], json!(["slow"]));
    let run = kube("count");
    run.assert_stdout("counting\nthere are 2 clusters\n").assert_stderr("warning: slow\n");
    assert_eq!(document_of_quiet()["warnings"], json!([]));
}

fn document_of_quiet() -> serde_json::Value {
    document("count -q")
}

#[test]
fn a_value_without_a_form_is_shown_by_its_shape() {
    kube("show").assert_stdout(
        "name: große\nnodes: \nspec: {\"region\":\"us-1\",\"size_gb\":18446744073709551615}\nnote: old\n",
    );
    kube("all").assert_stdout_contains("NAME   NODES  SPEC ").assert_stdout_contains("demo   a, b ");
    kube("names").assert_stdout("last time\ndemo\ngroße\n");
    assert_eq!(document("names")["data"], json!(["demo", "große"]));
}

#[test]
fn what_is_not_json_is_an_error_with_a_code_in_both_formats() {
    assert_eq!(document("broken")["error"]["code"], "not-data");
    kube("broken").assert_code(70).assert_stderr_contains("the result cannot be written as JSON");
}

#[test]
fn colours_never_get_into_the_document() {
    for color in ["always", "auto"] {
        assert_eq!(document(&format!("styled --color {color}"))["output"], "A\nbold\n");
    }
}
