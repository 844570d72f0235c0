//! Programs that must compile, without a word from rustc or clippy.

use ui_tests::{case, compile, parallel, snapshot, toolchain};

#[test]
fn what_an_author_may_write_compiles_without_a_word() {
    let plain = toolchain::sdk(None);
    let asynchronous = toolchain::sdk(Some("async"));
    let cases = case::all("tests/pass");
    let results = parallel::map(&cases, |case| {
        let sdk = if case.header.feature.as_deref() == Some("async") { &asynchronous } else { &plain };
        let mut said = compile::compile(case, sdk);
        if let Some(lints) = &case.header.lints {
            said.extend(compile::clippy(case, sdk, lints));
        }
        said
    });
    let mut failed = 0;
    for (case, said) in cases.iter().zip(&results) {
        if !said.is_empty() {
            failed += 1;
            println!("\n## {}\n{}", case.title(), snapshot::rendered(said));
        }
    }
    println!("{} programs compile", cases.len() - failed);
    assert_eq!(failed, 0, "{failed} of {} programs do not compile in silence", cases.len());
}
