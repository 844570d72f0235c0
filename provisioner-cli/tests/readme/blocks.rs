//! The fenced blocks of a Markdown text that a machine can follow.

/// One fenced block.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    /// The line of the opening fence, counted from 1.
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// What to do with a block.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Commands, each of which must succeed (`sh`).
    Shell,
    /// Commands behind `$ `, each followed by exactly what it prints (`console`).
    Console,
    /// A file: the paragraph above the block ends in its path, in backticks, and a colon.
    File(String),
}

/// Every block of a page that can be followed. A block of another language is an error of the page.
pub(crate) fn parse(page: &str, markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut above = "";
    let mut lines = markdown.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            if !line.trim().is_empty() {
                above = line;
            }
            continue;
        };
        let text: String = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| *line != "```")
            .flat_map(|line| [line, "\n"])
            .collect();
        let kind = match language {
            "sh" => Kind::Shell,
            "console" => Kind::Console,
            "rust" | "yaml" | "toml" => Kind::File(path_in(above).unwrap_or_else(|| {
                panic!("{page}:{}: the line above this block does not end in the path of a file", index + 1)
            })),
            "text" => continue,
            other => panic!("{page}:{}: a block of `{other}` is not executed", index + 1),
        };
        blocks.push(Block { kind, line: index + 1, text });
    }
    blocks
}

fn path_in(paragraph: &str) -> Option<String> {
    let path = paragraph.trim_end().strip_suffix("`:")?.rsplit('`').next()?;
    path.contains('.').then(|| path.to_owned())
}

/// The commands of a console block, each with what it prints.
pub(crate) fn dialogue(text: &str) -> Vec<(String, String)> {
    let mut dialogue: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("$ "), dialogue.last_mut()) {
            (Some(command), _) => dialogue.push((command.to_owned(), String::new())),
            (None, Some((_, printed))) => {
                printed.push_str(line);
                printed.push('\n');
            }
            (None, None) => panic!("a console block begins with `$ `"),
        }
    }
    dialogue
}
