//! Programs that read the pages find nothing to complain about.

use crate::{page, pages};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// What a program says about a page; `None` where the program is missing.
fn said(program: &str, args: &[&str], page: &Path) -> Option<String> {
    let run = Command::new(program)
        .args(args)
        .arg(page)
        .env("LC_ALL", "C.UTF-8")
        .env("MANROFFSEQ", "")
        .env("MANWIDTH", "80")
        .output();
    match run {
        Ok(output) => {
            // `mandoc` complains on stdout, `man` shows the page there.
            let stdout = if program == "mandoc" { output.stdout.as_slice() } else { &[] };
            Some(String::from_utf8_lossy(&[stdout, &output.stderr].concat()).into_owned())
        }
        Err(_) => {
            eprintln!("skipped: `{program}` is not installed");
            None
        }
    }
}

#[test]
fn mandoc_and_man_have_nothing_to_say_about_any_page() {
    let folder = tempfile::tempdir().expect("folders can be made");
    for (name, text) in pages("man") {
        let path = folder.path().join(name);
        std::fs::write(&path, &text).expect("files can be written");
        for (program, args) in [
            ("mandoc", &["-T", "lint", "-W", "warning"][..]),
            ("man", &["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"]),
        ] {
            if let Some(said) = said(program, args, &path) {
                assert_eq!(said, "", "{program} about {}:\n{text}", path.display());
            }
        }
    }
}

#[test]
fn letters_that_mean_something_to_troff_are_shown_as_they_are() {
    let folder = tempfile::tempdir().expect("folders can be made");
    let path = folder.path().join("wash.1");
    std::fs::write(&path, page("man", "forge ore wash")).expect("files can be written");
    let Ok(output) = Command::new("mandoc").args(["-T", "utf8", "-O", "width=200"]).arg(&path).output() else {
        eprintln!("skipped: `mandoc` is not installed");
        return;
    };
    // Bold letters are printed twice, with a backspace between.
    let mut shown = String::new();
    for letter in String::from_utf8(output.stdout).expect("text").chars() {
        if letter == '\u{8}' {
            shown.pop();
        } else {
            shown.push(letter);
        }
    }
    for text in [
        ".so dangerous: a line that troff takes for a request, and 'quotes', \"others\", back\\slashes, <angles>,",
        "snake_case_words - as well as | bars.",
        ".TH",
        "'br",
        "$ acme forge ore wash --way mill",
        "  C:\\ore",
        "Water is .not free.",
        "hand (By hand), mill (With \"water\\power\")",
    ] {
        assert!(shown.contains(text), "no `{text}` in\n{shown}");
    }
}

#[test]
fn no_link_of_the_markdown_is_dead() {
    let all = pages("markdown");
    let names: BTreeSet<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let mut followed = 0;
    for (name, text) in &all {
        for (index, _) in text.match_indices("](") {
            let target = text[index + 2..].split(')').next().unwrap_or_default();
            let leads = target.starts_with("https://") || names.contains(target);
            assert!(leads, "{name}: the link to `{target}` is dead");
            followed += 1;
        }
    }
    assert!(followed > 50, "{followed}");
    let alone = page("markdown", "forge ore wash");
    assert!(!alone.contains(".md)"), "a page by itself links to no other:\n{alone}");
}

#[test]
fn every_page_is_reached_from_that_of_the_program() {
    let all = pages("markdown");
    let (mut reached, mut next) = (BTreeSet::new(), vec!["acme.md".to_owned()]);
    while let Some(name) = next.pop() {
        let (_, text) = all.iter().find(|(known, _)| *known == name).expect("the links are not dead");
        if reached.insert(name) {
            let links = text.match_indices("](acme").map(|(index, _)| text[index + 2..].split(')').next());
            next.extend(links.flatten().map(str::to_owned));
        }
    }
    assert_eq!(reached.len(), all.len());
}
