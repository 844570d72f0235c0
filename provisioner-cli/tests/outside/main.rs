//! A plugin and a binary, written by somebody who has nothing but the SDK, in a folder of their own.

mod workshop;

use std::fs;
use workshop::Workshop;

#[test]
fn a_plugin_outside_the_workspace_builds_without_a_warning_and_runs() {
    let workshop = Workshop::new();
    workshop.write_template("plugin/Cargo.toml", include_str!("fixture/plugin/Cargo.toml.in"));
    workshop.write("plugin/resources/config.yaml", include_str!("fixture/plugin/resources/config.yaml"));
    workshop.write("plugin/src/lib.rs", include_str!("fixture/plugin/src/lib.rs"));
    workshop.write("plugin/src/deep.rs", include_str!("fixture/plugin/src/deep.rs"));
    workshop.write_template("binary/Cargo.toml", include_str!("fixture/binary/Cargo.toml.in"));
    workshop.write("binary/src/main.rs", include_str!("fixture/binary/src/main.rs"));
    let messages = workshop.build("binary").expect("the binary builds");
    assert!(!messages.contains("warning"), "{messages}");

    let acme = |words: &str| workshop.run("acme", words, &[]).expect_success();
    assert_eq!(acme("demo hello"), "hello from demo\n");
    assert_eq!(acme("demo version"), "demo 1.2.3\n");
    assert_eq!(acme("version"), "acme 0.9.0\n");
    assert_eq!(acme("--version"), "acme 0.9.0\n");

    // Embedded file, user's file, variable of the layer, variable of the option, flag: in that order.
    assert_eq!(acme("demo say"), "from the embedded file / 3 / None\n");
    workshop.write(
        "home/.config/acme/config.yaml",
        "plugins:\n  demo:\n    greeting: from the user\n    limits: {timeout: 9}\n",
    );
    assert_eq!(acme("demo say"), "from the user / 3 / Some(9)\n");
    let layer = ("ACME__DEMO__GREETING", "from the environment");
    let option = ("DEMO_GREETING", "from the variable");
    let with = |words: &str, env: &[(&str, &str)]| workshop.run("acme", words, env).expect_success();
    assert_eq!(with("demo say", &[layer]), "from the environment / 3 / Some(9)\n");
    assert_eq!(with("demo say", &[layer, option]), "from the variable / 3 / Some(9)\n");
    assert_eq!(with("demo say --greeting flag --timeout 1", &[layer, option]), "flag / 3 / Some(1)\n");

    assert_eq!(acme("demo cloud machine start a"), "a for nobody in eu-1\n");
    assert_eq!(acme("demo cloud --account me machine -r us-2 start a"), "a for me in us-2\n");
    assert_eq!(acme("demo cloud machine start a --account me --region us-2"), "a for me in us-2\n");
    assert_eq!(acme("-n demo -v cloud -q machine start a"), "a for nobody in eu-1\n");

    assert_eq!(acme("demo kinds x"), "x None Quiet false here []\n");
    assert_eq!(
        acme("demo all x y z --maybe 7 --volume loud --brief --place there"),
        "x Some(7) Loud true there [\"y\", \"z\"]\n"
    );
    let waited = workshop.run("acme", "demo wait", &[]);
    assert_eq!((waited.stdout.as_str(), waited.code), ("waited 3\n", Some(4)));
}

#[test]
fn a_dependency_is_the_only_step_to_have_a_plugin() {
    let workshop = Workshop::new();
    for name in ["one", "two"] {
        workshop.write_plugin(name, name);
    }
    workshop.write_binary(&["one"]);
    workshop.build("binary").expect("the binary builds");
    assert_eq!(workshop.run("acme", "one hello", &[]).expect_success(), "hello from one\n");
    assert_eq!(workshop.run("acme", "two hello", &[]).code, Some(2));

    workshop.write_binary(&["one", "two"]);
    workshop.build("binary").expect("the binary builds");
    assert_eq!(workshop.run("acme", "two hello", &[]).expect_success(), "hello from two\n");
}

#[test]
fn a_name_taken_twice_does_not_link_and_both_crates_are_named() {
    let workshop = Workshop::new();
    workshop.write_plugin("one", "same");
    workshop.write_plugin("two", "same");
    workshop.write_binary(&["one", "two"]);
    let messages = workshop.build("binary").expect_err("one name for two plugins does not link");
    assert!(messages.contains("provisioner_one_plugin"), "{messages}");
    assert!(messages.contains("provisioner_two_plugin"), "{messages}");
    assert!(messages.contains("same"), "{messages}");
}

#[test]
fn a_linked_crate_that_registers_nothing_is_named() {
    let workshop = Workshop::new();
    workshop.write_plugin("one", "one");
    fs::write(workshop.path("one/src/lib.rs"), "//! Nothing.\n").expect("files can be written");
    workshop.write_binary(&["one"]);
    workshop.build("binary").expect("the binary builds");
    let run = workshop.run("acme", "plugins list", &[]);
    assert!(run.stderr.contains("provisioner-one-plugin"), "{}", run.stderr);
}

#[test]
fn two_versions_of_the_sdk_do_not_resolve() {
    let workshop = Workshop::new();
    workshop.write_plugin("one", "one");
    workshop.write_binary(&["one"]);
    // A second SDK: the same package at another version, with the same `links` key.
    workshop.write(
        "other/Cargo.toml",
        "[package]\nname = \"provisioner-core\"\nversion = \"9.0.0\"\nedition = \"2024\"\nlinks = \"provisioner-core\"\nbuild = \"build.rs\"\n[lib]\nname = \"provisioner\"\n",
    );
    workshop.write("other/src/lib.rs", "");
    workshop.write("other/build.rs", "fn main() {}");
    let manifest = fs::read_to_string(workshop.path("one/Cargo.toml")).expect("it was written");
    let core = workshop.core();
    fs::write(workshop.path("one/Cargo.toml"), manifest.replace(&core, "../other")).expect("files can be written");
    let messages = workshop.build("binary").expect_err("two SDKs do not resolve");
    assert!(messages.contains("links") && messages.contains("provisioner-core"), "{messages}");
}
