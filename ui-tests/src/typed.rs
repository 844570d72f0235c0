//! What stands in a file while an attribute is being typed. Editors close quotes and brackets by themselves, so it is each
//! of the attribute's beginnings, closed.

/// The attributes of a file: the word that stands for what one holds, and what it holds when it is complete.
pub type Attributes<'t> = [(&'t str, &'t str)];

/// One state on the way to a complete attribute.
#[derive(Debug)]
pub struct Step {
    /// The word that stands for the attribute.
    pub attribute: String,
    /// How many letters of it were typed.
    pub typed: usize,
    /// Those, and what an editor puts behind them.
    pub text: String,
}

/// The file with all attributes complete but for one.
pub fn filled(file: &str, complete: &Attributes<'_>, attribute: &str, options: &str) -> String {
    complete.iter().fold(file.to_owned(), |file, (name, complete)| {
        file.replace(name, if *name == attribute { options } else { complete })
    })
}

/// Every state in which a word or a sign ends, and those within words after their second letter. Where a character is
/// missing rustc itself says so, before any macro sees the tokens.
pub fn steps(complete: &Attributes<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for (attribute, whole) in complete {
        for typed in (1..whole.len()).filter(|end| is_step(whole, *end)) {
            let text = closed(&whole[..typed]);
            if !text.contains("''") {
                steps.push(Step { attribute: (*attribute).to_owned(), typed, text });
            }
        }
    }
    steps
}

fn is_step(text: &str, end: usize) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_word = |index: usize| letters.get(index).is_some_and(|letter| letter.is_alphanumeric());
    !is_word(end) || !is_word(end - 1) || (end > 2 && is_word(end - 2) && !is_word(end - 3))
}

fn closed(text: &str) -> String {
    let mut open = Vec::new();
    for letter in text.chars() {
        match letter {
            '"' | '\'' if open.last() == Some(&letter) => drop(open.pop()),
            _ if matches!(open.last(), Some('"' | '\'')) => {}
            '"' | '\'' => open.push(letter),
            '[' => open.push(']'),
            ']' => drop(open.pop()),
            _ => {}
        }
    }
    text.chars().chain(open.into_iter().rev()).collect()
}
