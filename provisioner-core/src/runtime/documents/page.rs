//! What a page consists of, whichever format it is written in.

/// The page of the program, of a plugin, a group or a command.
#[cfg(feature = "manual")]
#[derive(Debug)]
pub(crate) struct Page {
    /// What is typed to get there, the program first; joined by dashes, the name of the page.
    pub(crate) words: Vec<String>,
    /// Other names for its last word.
    pub(crate) aliases: Vec<String>,
    /// One line.
    pub(crate) about: String,
    pub(crate) sections: Vec<Section>,
}

/// A heading in capitals with what stands below it.
#[cfg(feature = "manual")]
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) parts: Vec<Part>,
}

/// A piece of text that stands on its own lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Paragraph(Vec<Span>),
    /// A heading below that of the section.
    Heading(String),
    /// An entry of a list.
    Bullet(Vec<Span>),
    /// A term, and the paragraphs that explain it.
    #[cfg(feature = "manual")]
    Item {
        term: Vec<Span>,
        text: Vec<Vec<Span>>,
    },
    /// Lines that stay as they are.
    Code(String),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Text(String),
    /// What is typed as it stands.
    Literal(String),
    Strong(String),
    Emphasis(String),
    Link {
        text: String,
        url: String,
    },
    /// The page of these words.
    #[cfg(feature = "manual")]
    Page(Vec<String>),
}

#[cfg(feature = "manual")]
impl Page {
    /// The name of the page, and of its file without the ending.
    pub(crate) fn name(&self) -> String {
        name_of(&self.words)
    }

    /// Adds a section, unless there is nothing in it.
    pub(super) fn section(&mut self, heading: &str, parts: Vec<Part>) {
        if !parts.is_empty() {
            self.sections.push(Section { heading: heading.to_uppercase(), parts });
        }
    }
}

/// The name of the page of these words.
#[cfg(feature = "manual")]
pub(super) fn name_of(words: &[String]) -> String {
    words.join("-")
}

/// A paragraph of text with words in backticks.
#[cfg(feature = "manual")]
pub(super) fn paragraph(text: &str) -> Part {
    Part::Paragraph(super::spans::spans(text))
}

/// A term that is typed as it stands, and what it means.
#[cfg(feature = "manual")]
pub(super) fn item(term: &str, text: &str) -> Part {
    Part::Item { term: vec![Span::Literal(term.to_owned())], text: vec![super::spans::spans(text)] }
}
