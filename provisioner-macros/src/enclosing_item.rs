//! What stands around an item. No attribute is told, so the author's file is read again, where the item's line is
//! indented; where that cannot be done, rustc says in its own words what is wrong.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// What the item is called in the text that is read again: its tokens have no places.
const HERE: &str = "__provisioner_here";

/// Whether `name` is declared in an `impl` or in a `trait`: the keyword.
pub(crate) fn enclosing_implementation(name: &Ident) -> Option<&'static str> {
    if !proc_macro::is_available() {
        return None;
    }
    let span = name.span().unwrap();
    let text = std::fs::read_to_string(span.local_file()?).ok()?;
    let text = marked(&text, &name.to_string(), span.line(), span.column())?;
    innermost(text.parse().ok()?, None)?
}

/// The text with [`HERE`] in place of the name; `None` where the name is not there, or its line is not indented.
fn marked(text: &str, name: &str, line: usize, column: usize) -> Option<String> {
    let mut lines = text.split_inclusive('\n');
    let above: usize = lines.by_ref().take(line.checked_sub(1)?).map(str::len).sum();
    let line = lines.next().filter(|line| line.starts_with(char::is_whitespace))?;
    let (at, _) = line.char_indices().nth(column.checked_sub(1)?)?;
    let rest = line[at..].strip_prefix(name)?;
    let after = &text[above + line.len() - rest.len()..];
    Some(format!("{}{HERE}{after}", &text[..above + at]))
}

/// The keyword of the innermost braces around [`HERE`], if they have one; `around` is that of the braces around `tokens`.
fn innermost(tokens: TokenStream, around: Option<&'static str>) -> Option<Option<&'static str>> {
    let mut keyword = None;
    let mut begun = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == HERE => return Some(around),
            TokenTree::Ident(word) if !begun && word != "unsafe" && word != "pub" => {
                keyword = if word == "impl" { Some("impl") } else { (word == "trait").then_some("trait") };
                begun = true;
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => (keyword, begun) = (None, false),
            TokenTree::Group(group) => {
                let braces = group.delimiter() == Delimiter::Brace;
                let found = innermost(group.stream(), if braces { keyword } else { around });
                if found.is_some() {
                    return found;
                }
                if braces {
                    (keyword, begun) = (None, false);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{innermost, marked};

    fn around(text: &str, line: usize, column: usize) -> Option<&'static str> {
        let text = marked(text, "hello", line, column)?;
        innermost(text.parse().ok()?, None)?
    }

    #[test]
    fn the_innermost_braces_count() {
        assert_eq!(around("impl Aws {\n    fn hello() {}\n}", 2, 8), Some("impl"));
        assert_eq!(around("pub unsafe trait A<T> where T: B {\n    fn hello() {}\n}", 2, 8), Some("trait"));
        assert_eq!(around("mod a {\n    impl A {}\n    fn hello() {}\n}", 3, 8), None);
        assert_eq!(around("impl Aws { fn body() {\n    fn hello() {}\n} }", 2, 8), None);
        assert_eq!(around("fn body() -> impl A {\n    fn hello() {}\n}", 2, 8), None);
    }

    #[test]
    fn letters_in_texts_are_no_braces() {
        assert_eq!(around("impl Größe { const A: &str = \"}\";\n /*ä*/ fn hello() {}\n}", 2, 11), Some("impl"));
    }

    #[test]
    fn what_is_not_where_it_should_be_is_nowhere() {
        assert_eq!(around("impl Aws {\n    fn hello() {}\n}", 2, 9), None);
        assert_eq!(around("impl Aws {\nfn hello() {}\n}", 2, 4), None);
        assert_eq!(around("", 7, 0), None);
    }
}
