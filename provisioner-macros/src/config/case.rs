//! serde's `rename_all`.

use crate::diagnostics::Report;
use provisioner_shared::suggest::{in_backticks, nearest};
use syn::LitStr;

/// How names are spelt in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Case {
    #[default]
    AsWritten,
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    /// The case that a literal names.
    pub(crate) fn parse(name: &LitStr, report: &mut Report) -> Self {
        let text = name.value();
        if let Some((_, case)) = CASES.iter().find(|(known, _)| *known == text) {
            return *case;
        }
        let known = CASES.map(|(known, _)| known);
        let help = match nearest(&text, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the ways are {}", in_backticks(&known)),
        };
        report.at(name, &format!("`{text}` is no way to spell names"), &help);
        Self::AsWritten
    }

    /// The key of a field, which is written in snake case.
    pub(crate) fn of_field(self, name: &str) -> String {
        match self {
            Self::AsWritten | Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => {
                let mut pascal = String::new();
                for word in name.split('_') {
                    pascal.push_str(&capital(word));
                }
                pascal
            }
            Self::Camel => uncapital(&Self::Pascal.of_field(name)),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The name of a variant, which is written in Pascal case.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Self::AsWritten | Self::Pascal => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Camel => uncapital(name),
            Self::Snake => snake(name),
            Self::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Self::Kebab => snake(name).replace('_', "-"),
            Self::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

fn uncapital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (index, letter) in name.char_indices() {
        if index > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_as_serde_spells_them() {
        for (name, field, variant) in [
            ("lowercase", "wait_seconds", "waitseconds"),
            ("UPPERCASE", "WAIT_SECONDS", "WAITSECONDS"),
            ("PascalCase", "WaitSeconds", "WaitSeconds"),
            ("camelCase", "waitSeconds", "waitSeconds"),
            ("snake_case", "wait_seconds", "wait_seconds"),
            ("SCREAMING_SNAKE_CASE", "WAIT_SECONDS", "WAIT_SECONDS"),
            ("kebab-case", "wait-seconds", "wait-seconds"),
            ("SCREAMING-KEBAB-CASE", "WAIT-SECONDS", "WAIT-SECONDS"),
        ] {
            let mut report = Report::default();
            let case = Case::parse(&LitStr::new(name, proc_macro2::Span::call_site()), &mut report);
            assert!(report.is_empty());
            assert_eq!(case.of_field("wait_seconds"), field);
            assert_eq!(case.of_variant("WaitSeconds"), variant);
        }
    }
}
