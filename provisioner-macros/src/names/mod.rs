//! Names: which are reserved, which are kebab-case, and what a name of Rust becomes on the command line.

pub(crate) mod check;

use syn::Ident;
use syn::ext::IdentExt;

/// Names of commands that every program has.
pub(crate) const RESERVED: &[&str] = &["config", "plugins", "version", "completions", "help"];

/// The modifiers: options that every command has, with their short forms.
pub(crate) const MODIFIERS: &[(&str, Option<char>)] = &[
    ("verbose", Some('v')),
    ("auto-prompt", Some('y')),
    ("dry-run", Some('d')),
    ("non-interactive", Some('n')),
    ("os-arch", None),
    ("format", None),
    ("quiet", Some('q')),
    ("color", None),
    ("config", None),
    ("help", Some('h')),
];

/// Whether a modifier has this name.
pub(crate) fn is_modifier(long: &str) -> bool {
    MODIFIERS.iter().any(|(modifier, _)| *modifier == long)
}

/// The modifier with this letter.
pub(crate) fn modifier(short: char) -> Option<&'static str> {
    MODIFIERS.iter().find(|(_, letter)| *letter == Some(short)).map(|(modifier, _)| *modifier)
}

/// What an identifier is called on the command line: `CreateCluster`, `create_cluster` → `create-cluster`.
pub(crate) fn kebab(ident: &Ident) -> String {
    to_kebab(&ident.unraw().to_string())
}

/// The same for any text.
pub(crate) fn to_kebab(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut kebab = String::with_capacity(text.len() + 4);
    for (index, &letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            if !kebab.is_empty() && !kebab.ends_with('-') {
                kebab.push('-');
            }
            continue;
        }
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after_lower = before.is_some_and(|before| before.is_lowercase() || before.is_numeric());
        let ends_acronym =
            before.is_some_and(char::is_uppercase) && letters.get(index + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (after_lower || ends_acronym) && !kebab.ends_with('-') {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab.trim_end_matches('-').to_owned()
}

/// The name of a variable after an identifier: `region_name` → `REGION_NAME`.
pub(crate) fn screaming(ident: &Ident) -> String {
    kebab(ident).replace('-', "_").to_uppercase()
}

/// Whether the name can be typed as a command: lower-case words of letters and digits, joined by single dashes.
pub(crate) fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !name.contains("--")
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// The crate that is being compiled, as a number: its plugin and its commands carry the same.
pub(crate) fn owner() -> u64 {
    let mut owner = 0;
    for variable in ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_CRATE_NAME"] {
        owner = path_hash(owner, &cargo(variable));
    }
    owner
}

/// A variable that Cargo sets for the crate that is being compiled; empty where something else runs rustc.
pub(crate) fn cargo(variable: &str) -> String {
    std::env::var(variable).unwrap_or_default()
}

/// The same function as `provisioner::registry::path_hash`: FNV-1a that continues `parent` with a name.
pub(crate) fn path_hash(parent: u64, name: &str) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let start = parent ^ 0xcbf2_9ce4_8422_2325;
    let state = name.bytes().fold(start, |state, byte| (state ^ u64::from(byte)).wrapping_mul(PRIME));
    (state ^ 0xff).wrapping_mul(PRIME)
}

/// The name that a plugin of this package would have: `aws` for `provisioner-aws-plugin`. Empty for one that cannot be
/// a name.
pub(crate) fn of_package() -> String {
    let package = cargo("CARGO_PKG_NAME");
    let name = package.strip_prefix("provisioner-").unwrap_or(&package);
    let name = to_kebab(name.strip_suffix("-plugin").unwrap_or(name));
    if is_kebab(&name) && !RESERVED.contains(&name.as_str()) { name } else { String::new() }
}

/// What a struct would be called for a name of another kind: `cluster` → `Cluster`.
pub(crate) fn camel(name: &str) -> String {
    let mut camel = String::new();
    for word in to_kebab(name).split('-') {
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            camel.extend(first.to_uppercase());
            camel.push_str(letters.as_str());
        }
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_become_kebab_case() {
        for (ident, kebab) in [
            ("CreateCluster", "create-cluster"),
            ("say_hello", "say-hello"),
            ("HTTPServer", "http-server"),
            ("_x", "x"),
            ("v2", "v2"),
        ] {
            assert_eq!(to_kebab(ident), kebab);
        }
    }

    #[test]
    fn reserved_names_and_modifiers_are_well_formed_and_there_once() {
        let longs: Vec<_> = MODIFIERS.iter().map(|(long, _)| *long).collect();
        let shorts: Vec<_> = MODIFIERS.iter().filter_map(|(_, short)| *short).collect();
        assert!(RESERVED.iter().chain(&longs).all(|name| is_kebab(name)));
        assert!((1..longs.len()).all(|index| !longs[index..].contains(&longs[index - 1])));
        assert!((1..shorts.len()).all(|index| !shorts[index..].contains(&shorts[index - 1])));
    }
}
