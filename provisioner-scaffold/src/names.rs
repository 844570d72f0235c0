//! Names on the command line.

/// Names of commands that every program has.
pub(crate) const RESERVED: &[&str] = &["config", "plugins", "version", "completions", "apply", "help"];

/// Whether the name can be typed as a command: lower-case words of letters and digits, joined by single dashes.
pub(crate) fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !name.contains("--")
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// A text as kebab-case, as far as that goes.
pub(crate) fn to_kebab(text: &str) -> String {
    let mut kebab = String::new();
    let mut lower = false;
    for letter in text.chars() {
        if !letter.is_alphanumeric() {
            if !kebab.is_empty() && !kebab.ends_with('-') {
                kebab.push('-');
            }
        } else {
            if letter.is_uppercase() && lower && !kebab.ends_with('-') {
                kebab.push('-');
            }
            kebab.extend(letter.to_lowercase());
        }
        lower = letter.is_lowercase() || letter.is_numeric();
    }
    kebab.trim_end_matches('-').to_owned()
}
