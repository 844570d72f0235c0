//! The lines of a text, as YAML breaks them.

/// The lines of a text. The line breaks of Unicode count too, because they do in YAML.
///
/// ```
/// let lines: Vec<&str> = provisioner_shared::lines::lines("a\r\nb\u{2028}c\n").collect();
/// assert_eq!(lines, ["a", "b", "c", ""]);
/// ```
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) else {
            rest = None;
            return Some(text);
        };
        let (line, after) = text.split_at(end);
        let width = if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(1, char::len_utf8) };
        rest = Some(&after[width..]);
        Some(line)
    })
}
