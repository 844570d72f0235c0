//! What stands on the pages, and where they are written.

use crate::{acme, page, pages};

#[test]
fn there_is_a_page_for_everything_that_is_not_hidden() {
    let names: Vec<String> = pages("man").into_iter().map(|(name, _)| name).collect();
    for name in [
        "acme.1",
        "acme-forge.1",
        "acme-forge-ore.1",
        "acme-forge-ore-wash.1",
        "acme-forge-ore-smelt.1",
        "acme-forge-ore-bronze.1",
        "acme-forge-ore-bronze-cast.1",
        "acme-forge-version.1",
        "acme-forge-watch.1",
        "acme-config.1",
        "acme-config-set.1",
        "acme-help.1",
        "acme-help-error.1",
        "acme-plugins-info.1",
        "acme-version.1",
    ] {
        assert!(names.iter().any(|known| known == name), "no {name} in {names:?}");
    }
    let hidden = ["brew", "cellar", "secret-door"];
    assert!(!names.iter().any(|name| hidden.iter().any(|word| name.contains(word))), "{names:?}");
}

#[test]
fn a_page_has_the_usual_sections_in_the_usual_order() {
    let headings = |words: &str| {
        let page = page("man", words);
        let lines = page.lines().filter_map(|line| line.strip_prefix(".SH "));
        lines.map(|heading| heading.trim_matches('"').to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        headings("forge ore wash"),
        [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "EXAMPLES",
            "ARGUMENTS",
            "OPTIONS",
            "OUTPUT",
            "CHANGES",
            "CONFIGURATION",
            "ENVIRONMENT",
            "EXIT STATUS",
            "SEE ALSO"
        ]
    );
    assert_eq!(
        headings(""),
        [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "PLUGINS",
            "BUILT-IN COMMANDS",
            "MODIFIERS",
            "ENVIRONMENT",
            "FILES",
            "EXIT STATUS",
            "ERROR CODES"
        ]
    );
    assert_eq!(
        headings("forge"),
        [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "EXAMPLES",
            "GROUPS",
            "COMMANDS",
            "OPTIONS",
            "CONFIGURATION",
            "ENVIRONMENT",
            "FILES",
            "EXIT STATUS",
            "SEE ALSO"
        ]
    );
}

#[test]
fn examples_are_code_that_stands_by_itself() {
    let wash = page("markdown", "forge ore wash");
    let examples = wash.split("## EXAMPLES\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    assert_eq!(
        examples,
        "\nWash it twice, as in:\n\n```text\n$ acme forge ore wash --way mill\n.done\n'really'\n\n  C:\\ore\n```\n\n\
         or all of it:\n\n```text\nacme forge ore wash --all\n```\n\nQuietly:\n\n```text\nacme forge ore wash \
         --hush\n```\n"
    );
}

#[test]
fn what_is_included_is_read() {
    let smelt = page("markdown", "forge ore smelt");
    assert!(smelt.starts_with("# acme forge ore smelt\n\nSmelt ore into metal\n"), "{smelt}");
    assert!(
        smelt.contains("[the handbook](https://forge.example/handbook#smelting) and\nwhat comes before"),
        "{smelt}"
    );
    assert!(smelt.contains("## EXAMPLES\n\n```text\nforge ore smelt iron\n```\n"), "{smelt}");
    let cast = page("markdown", "forge ore bronze cast");
    assert!(cast.starts_with("# acme forge ore bronze cast\n\nCast a bell\n"), "{cast}");
    assert!(cast.contains("\nIt takes a night.\n"), "{cast}");
}

#[test]
fn a_page_says_whether_anything_is_changed() {
    assert!(page("man", "forge ore smelt").contains("can change things"));
    assert!(page("markdown", "forge ore smelt").contains("It asks before: `Smelt {kind}?`"));
    assert!(page("man", "forge ore wash").contains("changes nothing: it only reads"));
    assert!(page("man", "config set").contains("can change things"));
    assert!(page("man", "config get").contains("changes nothing: it only reads"));
}

#[test]
fn a_page_does_not_depend_on_the_configuration_and_shows_no_secret_of_it() {
    let program = provisioner::Program::new("acme", "1.0.0", &[]);
    let cli = provisioner::testing::Cli::new().program(program).args(["help", "--format", "markdown", "forge"]);
    let (plain, configured) = (cli.run(), cli.config("plugins: {forge: {place: moon, token: moonlight}}").run());
    assert_eq!(plain.stdout(), configured.stdout());
    assert!(plain.stdout().contains("Default: `1200`.") && !plain.stdout().contains("hunter2"), "{}", plain.stdout());
}

#[test]
fn an_address_in_help_is_a_link_only_where_the_terminal_shows_links() {
    let cli = || provisioner::testing::Cli::new().args(["forge", "--help"]);
    let link = "\u{1b}]8;;https://forge.example\u{1b}\\https://forge.example\u{1b}]8;;\u{1b}\\";
    let forced = cli().env("FORCE_HYPERLINK", "1");
    let forced = forced.args(["--color", "always"]).run();
    assert!(forced.stdout().contains(link), "{:?}", forced.stdout());
    let plain = [cli().run(), cli().env("FORCE_HYPERLINK", "1").run(), cli().args(["--color", "always"]).run()];
    for run in plain {
        assert!(!run.stdout().contains("\u{1b}]8"), "{}", run.stdout());
    }
}

#[test]
fn aliases_lead_to_the_same_page_and_a_near_name_is_suggested() {
    assert_eq!(page("man", "forge o rinse"), page("man", "forge ore wash"));
    acme("help --format man forge ore wahs").assert_code(2).assert_stderr_contains("did you mean `wash`?");
    acme("forge ore help wash --format man")
        .assert_success()
        .assert_stdout_contains(".TH ACME-FORGE-ORE-WASH 1 2023-11-14");
}

#[test]
fn a_folder_gets_the_page_and_those_below_and_what_is_so_already_is_left_alone() {
    let dry = acme("help --format markdown forge ore --out manual --dry-run");
    dry.assert_success().assert_stdout_contains("write manual/acme-forge-ore-wash.md");
    assert!(!dry.path("manual").exists());
    let run = acme("help --format=markdown forge ore --out=manual");
    run.assert_stdout("✓ 5 pages are in manual\n");
    assert_eq!(run.effects().len(), 6, "{:?}", run.effects());
    assert!(!run.file("manual/acme-forge-ore-wash.md").contains("acme-forge.md"), "only links to what is written");
    let files = ["acme-forge-ore.md", "acme-forge-ore-wash.md"].map(|name| (format!("manual/{name}"), name));
    let mut again = provisioner::testing::Cli::new()
        .program(provisioner::Program::new("acme", "1.0.0", &[]))
        .args(["help", "--format", "markdown", "forge", "ore", "--out", "manual"]);
    for (path, _) in &files {
        again = again.file(path, run.file(path));
    }
    let again = again.run();
    assert_eq!(again.effects().len(), 3, "{:?}", again.effects());
}

#[test]
fn out_needs_pages_and_another_format_is_refused_with_all_that_there_are() {
    acme("help --out manual").assert_code(2).assert_stderr_contains("add `--format man` or `--format markdown`");
    acme("help --format html").assert_code(2).assert_stderr_contains("`text`, `json`, `man`, `markdown`");
    acme("forge watch --hours 1 --format man").assert_code(2).assert_stderr_contains("expected one of `text`, `json`");
}
