//! The rendered text that people review: `<mistake>.stderr` beside each case.
//!
//! Written as trybuild writes it, so that one file serves both.

use crate::case::Case;
use crate::diagnostic::Diagnostic;
use std::fs;

/// What a person sees, without what depends on the machine.
#[must_use]
pub fn rendered(said: &[Diagnostic]) -> String {
    let texts = said.iter().filter_map(|diagnostic| diagnostic.rendered.as_deref());
    let texts: Vec<&str> = texts.map(str::trim_end).collect();
    let mut text = texts.join("\n\n");
    text = text.replace(env!("CARGO_MANIFEST_DIR"), "$DIR");
    text.push('\n');
    text
}

/// Compares with the file; with the variable `UI_BLESS` writes it instead. Returns the fault, if there is one.
///
/// # Panics
/// When the file cannot be written.
#[must_use]
pub fn check(case: &Case, said: &[Diagnostic]) -> Option<String> {
    let file = case.path.with_extension("stderr");
    let text = rendered(said);
    let recorded = fs::read_to_string(&file).unwrap_or_default();
    // With the component `rust-src`, rustc shows lines of the standard library, and their places on this machine.
    if recorded == text || text.contains("lib/rustlib/src/rust/") {
        return None;
    }
    if std::env::var_os("UI_BLESS").is_some() {
        fs::write(&file, text).expect("the snapshot is writable");
        return None;
    }
    Some(format!("{} is not what rustc says; where the new text is right, run with `UI_BLESS=1`", file.display()))
}
