//! Addresses that can be opened from the terminal: only in one that is known to show links, as others might print what
//! they do not understand.

use crate::environment::Environment;

/// Terminals that show links, by what they put into `TERM_PROGRAM` or `TERM`.
const PROGRAMS: &[&str] = &["Hyper", "WezTerm", "ghostty", "iTerm.app", "rio", "vscode", "zed"];
const TERMS: &[&str] = &["alacritty", "contour", "foot", "foot-extra", "xterm-ghostty", "xterm-kitty"];

/// Whether the terminal shows links; `FORCE_HYPERLINK` says so or not.
pub(super) fn are_shown(environment: &Environment, is_terminal: bool) -> bool {
    let set = |name| environment.var(name);
    if let Some(forced) = set("FORCE_HYPERLINK") {
        return forced != "0";
    }
    let term = set("TERM").unwrap_or_default();
    // What runs within another terminal has that one's variables.
    if !is_terminal || ["screen", "tmux", "dumb", "linux"].iter().any(|known| term.starts_with(known)) {
        return false;
    }
    // Since 0.50.
    let vte = set("VTE_VERSION").and_then(|version| version.parse().ok()).is_some_and(|version: u32| version >= 5000);
    let is_known = set("TERM_PROGRAM").is_some_and(|program| PROGRAMS.contains(&program.as_str()));
    vte || is_known
        || TERMS.contains(&term.as_str())
        || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].iter().any(|name| set(name).is_some())
}

/// The text with each address in it as a link to itself.
pub(super) fn linked(text: &str) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at(start);
        let ends = |letter: char| letter.is_whitespace() || letter.is_control() || "()<>[]\"'`".contains(letter);
        let address = from.split(ends).next().unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
        linked.push_str(before);
        linked.push_str(&format!("\x1b]8;;{address}\x1b\\{address}\x1b]8;;\x1b\\"));
        rest = &from[address.len()..];
    }
    linked.push_str(rest);
    linked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(variables: &[(&str, &str)], is_terminal: bool) -> bool {
        let fixed = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
        are_shown(&Environment::Fixed(fixed), is_terminal)
    }

    #[test]
    fn only_a_terminal_that_is_known_shows_links() {
        assert!(shown(&[("TERM", "xterm-kitty")], true) && !shown(&[("TERM", "xterm-kitty")], false));
        assert!(shown(&[("VTE_VERSION", "7600")], true) && !shown(&[("VTE_VERSION", "4600")], true));
        assert!(shown(&[("TERM_PROGRAM", "WezTerm")], true) && !shown(&[("TERM_PROGRAM", "Apple_Terminal")], true));
        assert!(!shown(&[("TERM", "screen-256color"), ("VTE_VERSION", "7600")], true));
        assert!(!shown(&[], true) && shown(&[("FORCE_HYPERLINK", "1")], false));
        assert!(!shown(&[("FORCE_HYPERLINK", "0"), ("TERM", "xterm-kitty")], true));
    }

    #[test]
    fn an_address_links_to_itself_and_the_text_is_the_same() {
        let text = "see https://a.example/x?y=1, or (http://b.example).";
        let with_links = linked(text);
        assert_eq!(anstream::adapter::strip_str(&with_links).to_string(), text);
        assert!(with_links.contains("\x1b]8;;https://a.example/x?y=1\x1b\\"), "{with_links:?}");
        assert!(with_links.contains("\x1b]8;;http://b.example\x1b\\"), "{with_links:?}");
        assert_eq!(linked("no address"), "no address");
    }
}
