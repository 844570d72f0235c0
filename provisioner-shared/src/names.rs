//! Names on the command line: kebab-case, hashes, and those that every program has already.

/// Names of commands that every program has.
pub const RESERVED: &[&str] = &["config", "plugins", "version", "completions", "apply", "help"];

/// A modifier: an option that every command has.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Modifier {
    /// Its id in clap. The colon keeps it apart from the identifiers of parameters.
    pub id: &'static str,
    /// Its long name, without dashes.
    pub long: &'static str,
    /// Its letter.
    pub short: Option<char>,
    /// What stands for its value, where it takes one.
    pub value: Option<&'static str>,
    /// What `--help` says of it.
    pub help: &'static str,
}

/// The modifiers, in the order of `--help`.
pub const MODIFIERS: &[Modifier] = &[
    switch("modifier:verbose", 'v', "verbose", "Show a debug log, and more about errors"),
    switch(
        "modifier:auto-prompt",
        'y',
        "auto-prompt",
        "Answer yes to every confirmation, and take the default of every other prompt",
    ),
    switch("modifier:dry-run", 'd', "dry-run", "Change nothing; print what would be done"),
    switch("modifier:non-interactive", 'n', "non-interactive", "Ask nothing, and show no spinner and no colour"),
    switch("modifier:quiet", 'q', "quiet", "Print results and errors only"),
    valued("modifier:os-arch", "os-arch", "OS_ARCH", "Act as on this platform, e.g. linux_arm64"),
    valued("modifier:color", "color", "WHEN", "When to colour the output: auto, always or never"),
    valued("modifier:config", "config", "FILE", "Read the configuration from this file"),
    valued("modifier:format", "format", "FORMAT", "Print results, plans and errors as text or as json"),
    valued("modifier:plan-out", "plan-out", "FILE", "With --dry-run: save the plan, for `apply`"),
    Modifier {
        id: "modifier:exit-code",
        long: "exit-code",
        short: None,
        value: None,
        help: "With --dry-run: end with 3 where there is something to change",
    },
];

const fn switch(id: &'static str, short: char, long: &'static str, help: &'static str) -> Modifier {
    Modifier { id, long, short: Some(short), value: None, help }
}

const fn valued(id: &'static str, long: &'static str, value: &'static str, help: &'static str) -> Modifier {
    Modifier { id, long, short: None, value: Some(value), help }
}

/// Whether every command has an option of this long name: a modifier, or clap's own `--help`.
///
/// ```
/// assert!(provisioner_shared::names::is_modifier("dry-run"));
/// assert!(!provisioner_shared::names::is_modifier("region"));
/// ```
#[must_use]
pub const fn is_modifier(long: &str) -> bool {
    let mut index = 0;
    while index < MODIFIERS.len() {
        if is_same(MODIFIERS[index].long, long) {
            return true;
        }
        index += 1;
    }
    is_same(long, "help")
}

/// Texts cannot be compared by `==` in a constant.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// The long name of the option that every command has with this letter.
///
/// ```
/// assert_eq!(provisioner_shared::names::modifier('d'), Some("dry-run"));
/// assert_eq!(provisioner_shared::names::modifier('r'), None);
/// ```
#[must_use]
pub const fn modifier(short: char) -> Option<&'static str> {
    let mut index = 0;
    while index < MODIFIERS.len() {
        match MODIFIERS[index].short {
            Some(letter) if letter == short => return Some(MODIFIERS[index].long),
            _ => index += 1,
        }
    }
    if short == 'h' { Some("help") } else { None }
}

/// What an identifier is called on the command line.
///
/// ```
/// use provisioner_shared::names::to_kebab;
///
/// assert_eq!(to_kebab("CreateCluster"), "create-cluster");
/// assert_eq!(to_kebab("create_cluster"), "create-cluster");
/// ```
#[must_use]
pub fn to_kebab(text: &str) -> String {
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

/// Whether the name can be typed as a command: lower-case words of letters and digits, joined by single dashes.
#[must_use]
pub fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !name.contains("--")
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// The name of a type for a name of another kind: `cloud-cost` → `CloudCost`.
#[must_use]
pub fn camel(name: &str) -> String {
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

/// A name as a number.
#[must_use]
pub const fn hash(text: &str) -> u64 {
    path_hash(0, text)
}

/// The hash of a path that continues `parent` (0 at the plugin's root) with one more name: FNV-1a.
#[must_use]
pub const fn path_hash(parent: u64, name: &str) -> u64 {
    let mut state = parent ^ 0xcbf2_9ce4_8422_2325;
    let bytes = name.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        state = (state ^ bytes[index] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        index += 1;
    }
    // A separator that no name contains, so that `a` `bc` and `ab` `c` differ.
    (state ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3)
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
        let longs: Vec<_> = MODIFIERS.iter().map(|modifier| modifier.long).chain(["help"]).collect();
        let shorts: Vec<_> = MODIFIERS.iter().filter_map(|modifier| modifier.short).chain(['h']).collect();
        assert!(RESERVED.iter().chain(&longs).all(|name| is_kebab(name)));
        assert!((1..longs.len()).all(|index| !longs[index..].contains(&longs[index - 1])));
        assert!((1..shorts.len()).all(|index| !shorts[index..].contains(&shorts[index - 1])));
    }

    #[test]
    fn the_hash_of_a_path_depends_on_where_its_names_part() {
        assert_ne!(path_hash(path_hash(0, "a"), "bc"), path_hash(path_hash(0, "ab"), "c"));
        assert_ne!(path_hash(path_hash(0, "a"), "b"), path_hash(path_hash(0, "b"), "a"));
    }
}
