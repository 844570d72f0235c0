//! A help's line, pasted where the case says, makes the program compile.

use ui_tests::paste::followed;
use ui_tests::{case, compile, expect, parallel, snapshot, toolchain};

/// Fewer would mean that the cases lost their `paste:` lines.
const LEAST: usize = 30;

#[test]
fn following_the_help_makes_the_program_compile() {
    let sdk = toolchain::sdk(None);
    let mut cases = case::all("tests/ui");
    cases.retain(|case| expect::read(&case.text).iter().any(|expected| expected.paste.is_some()));
    let results = parallel::map(&cases, |case| {
        let said = compile::compile(case, &sdk);
        let expected = expect::read(&case.text);
        // From the last to the first, so that no paste moves the place of the next.
        let mut text = case.text.clone();
        for expectation in expected.iter().rev().filter(|expected| expected.paste.is_some()) {
            text = followed(&text, expectation, &said)?;
        }
        let fixed = case.with_text(text);
        let said = compile::compile_text(&fixed, &sdk);
        if said.is_empty() { Ok(()) } else { Err(format!("{}\n{}", snapshot::rendered(&said), fixed.text)) }
    });
    let mut failed = 0;
    for (case, result) in cases.iter().zip(&results) {
        if let Err(fault) = result {
            failed += 1;
            println!("\n## {}\n{fault}", case.title());
        }
    }
    println!("{} helps lead to a program that compiles", cases.len() - failed);
    assert_eq!(failed, 0, "{failed} helps do not lead to a program that compiles");
    assert!(
        std::env::var_os("UI_CASE").is_some() || cases.len() >= LEAST,
        "{} cases name a place to paste",
        cases.len()
    );
}
