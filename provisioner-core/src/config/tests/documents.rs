//! What is wrong with a configuration, as a program reads it: the same words as people read, at the same places.

use super::fixture::World;
use super::mistakes::{BROKEN, FILES, HEAD, SECTIONS};
use crate::testing_support::document;

#[test]
fn every_error_of_a_file_is_one_document_that_says_what_people_read() {
    let sections = SECTIONS.iter().map(|(text, _)| format!("{HEAD}{text}\n"));
    let files = FILES.iter().chain(BROKEN).map(|(text, _)| (*text).to_owned());
    for text in sections.chain(files) {
        let world = World::with(&text);
        for words in [&["demo", "show"][..], &["config", "validate"], &["config", "view"]] {
            let people = world.run(words);
            let programs = world.run(&[words, &["--format", "json"]].concat());
            assert_eq!((people.code, programs.err.as_str()), (programs.code, ""), "{words:?} {text}");
            let document = document(&programs.out);
            if programs.code == 0 {
                continue;
            }
            let error = &document["error"];
            assert_eq!(error["code"], "invalid-configuration", "{words:?} {text}\n{document:#}");
            let findings = error["findings"].as_array().cloned().unwrap_or_else(|| vec![error.clone()]);
            for finding in findings {
                let part = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
                let line = format!("{}: {}", part("place"), part("message"));
                assert!(people.err.contains(&line), "{words:?} no `{line}` in\n{}", people.err);
                assert!(people.err.contains(&part("help")), "{words:?} no `{}` in\n{}", part("help"), people.err);
            }
        }
    }
}
