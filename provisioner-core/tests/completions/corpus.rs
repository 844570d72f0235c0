//! The corpus, read from its table.

/// What can stand at the cursor of one line.
pub(crate) struct Line {
    /// The words up to the cursor, the program first; the last one, which may be empty, is at the cursor.
    pub(crate) words: Vec<String>,
    /// What stands behind the cursor.
    pub(crate) behind: String,
    pub(crate) candidates: Vec<Offered>,
    /// As it is written in the table.
    pub(crate) text: String,
}

/// A candidate as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Offered {
    pub(crate) value: String,
    pub(crate) description: String,
}

/// The lines of the table: see its head for how it is written.
pub(crate) fn lines() -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for row in include_str!("corpus.txt").lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        match row.strip_prefix("    ") {
            Some(candidate) => {
                let (value, description) = candidate.split_once(" = ").unwrap_or((candidate, ""));
                let offered = Offered { value: value.replace('␣', " "), description: description.to_owned() };
                lines.last_mut().unwrap().candidates.push(offered);
            }
            None => {
                let (before, behind) = row.split_once('▏').unwrap();
                let words = before.split(' ').map(|word| word.replace('␣', " ")).collect();
                lines.push(Line { words, behind: behind.to_owned(), candidates: Vec::new(), text: row.to_owned() });
            }
        }
    }
    lines
}
