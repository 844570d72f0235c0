//! Code in doc comments. What describes a command holds examples of the command line, which rustdoc would take for
//! Rust, and fail the author's `cargo test`.

use super::is_doc;
use proc_macro2::Span;
use syn::{Attribute, Expr, Lit, LitStr, Meta, parse_quote};

/// The same attributes with every piece of code that says nothing of its language marked as text. A file that is
/// included is left out of rustdoc's tests as a whole.
pub(crate) fn not_run(attributes: &[Attribute]) -> Vec<Attribute> {
    let mut reader = Reader::default();
    let mut all = Vec::new();
    for attribute in attributes {
        match literal(attribute) {
            Some(text) => all.extend(reader.marked(attribute, &text)),
            None if is_doc(attribute) => all.push(unless_tested(attribute)),
            None => all.push(attribute.clone()),
        }
    }
    all.extend(reader.end().map(|line| doc(&line, Span::call_site())));
    all
}

/// The same attributes, out of rustdoc's sight where it looks for tests.
pub(crate) fn hidden_from_tests(attributes: &[Attribute]) -> Vec<Attribute> {
    let hide = |attribute: &Attribute| if is_doc(attribute) { unless_tested(attribute) } else { attribute.clone() };
    if hold_code(attributes) { attributes.iter().map(hide).collect() } else { attributes.to_vec() }
}

/// Whether a doc comment may have code in it.
pub(crate) fn hold_code(attributes: &[Attribute]) -> bool {
    attributes.iter().filter_map(literal).any(|text| may_be_code(&text.value()))
}

fn may_be_code(text: &str) -> bool {
    text.contains("```") || text.contains("~~~") || text.lines().any(|line| line.starts_with("     "))
}

fn unless_tested(attribute: &Attribute) -> Attribute {
    let meta = &attribute.meta;
    parse_quote!(#[cfg_attr(not(doctest), #meta)])
}

fn literal(attribute: &Attribute) -> Option<LitStr> {
    match &attribute.meta {
        Meta::NameValue(meta) if is_doc(attribute) => match &meta.value {
            Expr::Lit(expr) => match &expr.lit {
                Lit::Str(text) => Some(text.clone()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

fn doc(line: &str, span: Span) -> Attribute {
    let line = LitStr::new(line, span);
    parse_quote!(#[doc = #line])
}

/// What was read so far.
#[derive(Default)]
enum Place {
    #[default]
    Text,
    /// Behind a blank line, or at the beginning.
    Blank,
    /// In a list, whose entries are indented too.
    List,
    /// Between fences of these letters.
    Fence(String),
    /// In lines that are code because of their indent; the fence that was put around them ends with them.
    Indented,
}

struct Reader {
    place: Place,
}

impl Default for Reader {
    fn default() -> Self {
        Self { place: Place::Blank }
    }
}

impl Reader {
    /// The attribute with its lines marked; itself where there is nothing to mark.
    fn marked(&mut self, attribute: &Attribute, text: &LitStr) -> Vec<Attribute> {
        let value = text.value();
        let mut lines = Vec::new();
        for line in value.split('\n') {
            self.line(line, &mut lines);
        }
        let marked = lines.join("\n");
        if marked == value { vec![attribute.clone()] } else { vec![doc(&marked, text.span())] }
    }

    /// The fence that is still open at the end.
    fn end(&self) -> Option<String> {
        matches!(self.place, Place::Indented).then(|| " ```".to_owned())
    }

    fn line(&mut self, line: &str, lines: &mut Vec<String>) {
        let trimmed = line.trim();
        match &self.place {
            Place::Fence(fence) => {
                if trimmed.starts_with(fence.as_str()) && trimmed.chars().all(|letter| fence.starts_with(letter)) {
                    self.place = Place::Text;
                }
                lines.push(line.to_owned());
                return;
            }
            Place::Indented if trimmed.is_empty() || is_indented(line) => {
                lines.push(line.strip_prefix("    ").unwrap_or(line).to_owned());
                return;
            }
            Place::Indented => lines.push(" ```".to_owned()),
            Place::Blank if is_indented(line) => {
                lines.push(" ```text".to_owned());
                lines.push(line.strip_prefix("    ").unwrap_or(line).to_owned());
                self.place = Place::Indented;
                return;
            }
            Place::Text | Place::Blank | Place::List => {}
        }
        match fence(trimmed) {
            Some(fence) => {
                let is_bare = trimmed.len() == fence.len();
                lines.push(if is_bare { format!("{}text", line.trim_end()) } else { line.to_owned() });
                self.place = Place::Fence(fence.to_owned());
            }
            None => {
                lines.push(line.to_owned());
                self.place = match (&self.place, trimmed) {
                    (Place::List, "") => Place::List,
                    (_, "") => Place::Blank,
                    (Place::List, _) if line.starts_with("  ") => Place::List,
                    (_, entry) if is_entry(entry) => Place::List,
                    _ => Place::Text,
                };
            }
        }
    }
}

/// Five spaces: one behind the slashes, and four.
fn is_indented(line: &str) -> bool {
    line.starts_with("     ") && !line.trim().is_empty()
}

fn fence(line: &str) -> Option<&str> {
    let letter = line.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(letter).len();
    (length >= 3 && !(letter == '`' && line[length..].contains('`'))).then(|| &line[..length])
}

fn is_entry(line: &str) -> bool {
    let is_numbered = line.split_once(['.', ')']).is_some_and(|(number, rest)| {
        rest.starts_with(' ') && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_numbered || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::ToTokens;

    fn marked(lines: &[&str]) -> String {
        let attributes: Vec<Attribute> = lines.iter().map(|line| doc(line, Span::call_site())).collect();
        let text = |attribute: &Attribute| literal(attribute).map(|text| text.value()).unwrap_or_default();
        not_run(&attributes).iter().map(text).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn code_without_a_language_is_text() {
        assert_eq!(marked(&[" A", "", " ```", " acme", " ```", " B"]), " A\n\n ```text\n acme\n ```\n B");
        assert_eq!(marked(&[" ~~~~", " ```", " ~~~~"]), " ~~~~text\n ```\n ~~~~");
        assert_eq!(marked(&[" A\n\n ```\n acme\n ```"]), " A\n\n ```text\n acme\n ```");
    }

    #[test]
    fn code_with_a_language_stays_as_it_is() {
        for language in ["rust", "console", "sh", "no_run"] {
            let lines = [" A", "", &format!(" ```{language}"), " acme", " ```"];
            assert_eq!(marked(&lines), lines.join("\n"));
        }
    }

    #[test]
    fn indented_code_gets_fences() {
        assert_eq!(marked(&[" A", "", "     acme", "", "       up", " B"]), " A\n\n ```text\n acme\n\n   up\n ```\n B");
        assert_eq!(marked(&["     acme"]), " ```text\n acme\n ```");
    }

    #[test]
    fn a_list_and_a_paragraph_that_is_indented_are_no_code() {
        for lines in
            [&[" - a", "", "     more of a", "", "   - b"][..], &[" A", "     goes on"], &[" 1. a", "", "     b"]]
        {
            assert_eq!(marked(lines), lines.join("\n"));
        }
    }

    #[test]
    fn a_file_is_left_out_of_the_tests() {
        let attributes: Vec<Attribute> = vec![parse_quote!(#[doc = include_str!("a.md")]), parse_quote!(#[inline])];
        let all = not_run(&attributes);
        let hidden: Attribute = parse_quote!(#[cfg_attr(not(doctest), doc = include_str!("a.md"))]);
        assert_eq!(all[0].to_token_stream().to_string(), hidden.to_token_stream().to_string());
        assert_eq!(all[1].to_token_stream().to_string(), attributes[1].to_token_stream().to_string());
    }
}
