//! What a test expects, beside what it got: as a difference, and from a file that the test can write itself.

use similar::TextDiff;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// A path that is relative to the package whose test this is: Cargo says where that is.
pub(super) fn in_package(path: &Path) -> PathBuf {
    match env::var_os("CARGO_MANIFEST_DIR") {
        Some(package) => Path::new(&package).join(path),
        None => path.to_owned(),
    }
}

/// Whether a variable that the person who runs the tests sets is set, and not to 0.
pub(super) fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty() && value != "0")
}

/// The difference from what was expected to what was found, in the unified form.
pub(super) fn difference(expected: &str, found: &str) -> String {
    // A text without an end of line at its end is shown with one: the difference says so by itself.
    let diff = TextDiff::from_lines(expected, found);
    diff.unified_diff().context_radius(3).header("expected", "found").to_string()
}

/// Compares with a file, which `UPDATE=1` writes; what is wrong otherwise.
pub(super) fn compare_with_file(path: &Path, found: &str) -> Result<(), String> {
    let located = in_package(path);
    if is_set("UPDATE") {
        super::folder::put(&located, found.as_bytes());
        return Ok(());
    }
    let expected = fs::read_to_string(&located).map_err(|error| {
        let path = path.display();
        format!("cannot read {path}: {error}\n  help: run the test with the variable `UPDATE=1`, which writes it")
    })?;
    // Git may have changed the line ends on Windows.
    let expected = expected.replace("\r\n", "\n");
    if expected == found {
        return Ok(());
    }
    let difference = difference(&expected, found);
    Err(format!(
        "it should be as in {}\n{difference}  help: if it is right as it is, run the test with the variable `UPDATE=1`",
        path.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_the_lines_around() {
        let shown = difference("a\nb\nc\n", "a\nB\nc\n");
        assert_eq!(shown, "--- expected\n+++ found\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    }
}
