//! Finds one plugin's section without parsing the others, which a command would otherwise pay for with every line.
//!
//! Only a file whose structure can be seen line by line is skipped through: block mappings and lists, values of one line.
//! Whatever else YAML has (anchors, tags, block scalars, text over several lines, several documents, other keys beside
//! `plugins`), and whatever may be wrong, is left to the parser, which reads the whole file then.

/// How deep blocks may be nested.
const DEEPEST: usize = 32;

/// A longer key is left to the parser, which refuses it at some length.
const LONGEST_KEY: usize = 256;

/// The lines of a plugin's section, its key first. `Some(None)`: the file has none; `None`: the parser has to look.
pub(in crate::config) fn find<'t>(text: &'t str, plugin: &str) -> Option<Option<&'t str>> {
    let mut blocks = Blocks::default();
    let (mut at, mut found, mut plugins) = (0, None::<(usize, usize)>, false);
    // The indent of the keys below `plugins`, and whether the lines are those of the section that is wanted.
    let (mut names, mut inside) = (None, false);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let (start, line) = (at, rest[..length].strip_suffix(b"\r").unwrap_or(&rest[..length]));
        at += length + 1;
        let Some(indent) = line.iter().position(|byte| *byte != b' ') else { continue };
        let content = &line[indent..];
        if content[0] == b'#' {
            is_plain_text(content).then_some(())?;
            continue;
        }
        let line = Line::of(content)?;
        if indent == 0 {
            // `plugins:`, once, with its sections in the lines below.
            if plugins || line.list || line.key != b"plugins" || line.has_value {
                return None;
            }
            plugins = true;
        } else {
            if !plugins {
                return None;
            }
            let names = *names.get_or_insert(indent);
            if indent == names {
                let wanted = line.key == plugin.as_bytes();
                if line.list || wanted && found.is_some() || line.key.contains(&b'.') {
                    return None;
                }
                if inside && let Some((_, end)) = &mut found {
                    *end = start;
                }
                inside = wanted;
                if wanted {
                    found = Some((start, text.len()));
                }
            }
        }
        blocks.accept(indent, &line)?;
    }
    names?;
    Some(found.map(|(start, end)| &text[start..end]))
}

/// The names of the sections of a text that can be skipped through.
#[cold]
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    let keys = text.lines().filter_map(|line| {
        let key = line.trim_start_matches(' ');
        let (indent, end) = (line.len() - key.len(), key.find(':')?);
        (indent > 0 && !key.starts_with('#')).then(|| (indent, &key[..end]))
    });
    let mut first = None;
    keys.filter(move |(indent, _)| *first.get_or_insert(*indent) == *indent).map(|(_, key)| key)
}

/// What is known of a line that holds something.
struct Line<'l> {
    /// Whether it begins with the dash of a list.
    list: bool,
    /// How far the key is behind the dash.
    offset: usize,
    /// The key; empty for a value of a list.
    key: &'l [u8],
    /// Whether there is a value on the line. Where there is none, lines with a larger indent may follow.
    has_value: bool,
}

impl<'l> Line<'l> {
    fn of(content: &'l [u8]) -> Option<Self> {
        let list = content.starts_with(b"- ");
        let offset = if list { 1 + content[1..].iter().position(|byte| *byte != b' ')? } else { 0 };
        let content = &content[offset..];
        let end = content.iter().position(|byte| !is_of_key(*byte)).unwrap_or(content.len());
        let is_key = end > 0 && content[0].is_ascii_alphabetic() && content.get(end) == Some(&b':');
        let rest = if is_key { &content[end + 1..] } else { content };
        if is_key && (rest.is_empty() || rest[0] == b' ') && end <= LONGEST_KEY {
            let has_value = value(rest.trim_ascii_start())?;
            return Some(Self { list, offset, key: &content[..end], has_value });
        }
        // A value by itself is the value of a list.
        (list && value(content)?).then_some(Self { list, offset, key: b"", has_value: true })
    }
}

/// Whether there is a value; `None` where the parser has to say.
fn value(text: &[u8]) -> Option<bool> {
    let rest = match text.first() {
        None | Some(b'#') => text,
        Some(b'"') => &text[1 + quoted(&text[1..], b'"')? + 1..],
        Some(b'\'') => &text[1 + quoted(&text[1..], b'\'')? + 1..],
        Some(b'[') => &text[list(text)?..],
        Some(_) => &text[plain(text)?..],
    };
    let rest_is_over = match rest.trim_ascii_start() {
        [] => true,
        // What begins a comment is a `#` after a space; at the start of the value there is one before it.
        comment => comment[0] == b'#' && (rest[0] == b' ' || rest.len() == text.len()) && is_plain_text(comment),
    };
    rest_is_over.then_some(!matches!(text.first(), None | Some(b'#')))
}

/// The length of a text in quotes that holds no escape.
fn quoted(text: &[u8], quote: u8) -> Option<usize> {
    let end = text.iter().position(|byte| *byte == quote)?;
    let inner = &text[..end];
    (text.get(end + 1) != Some(&quote) && !inner.contains(&b'\\') && is_plain_text(inner)).then_some(end)
}

/// The length of a list of words on one line.
fn list(text: &[u8]) -> Option<usize> {
    let end = text.iter().position(|byte| *byte == b']')?;
    let inner = text[1..end].trim_ascii();
    let is_word = |word: &[u8]| {
        let word = word.trim_ascii();
        !word.is_empty() && word[0].is_ascii_alphanumeric() && word.iter().all(|byte| is_of_key(*byte))
    };
    (inner.is_empty() || inner.split(|byte| *byte == b',').all(is_word)).then_some(end + 1)
}

/// The length of text without quotes, up to a comment.
fn plain(text: &[u8]) -> Option<usize> {
    let begins = match text[0] {
        b'-' => text.get(1).is_some_and(|next| is_of_key(*next) && *next != b'-'),
        byte => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'/' | b'~' | b'+' | b'$'),
    };
    let end = text.windows(2).position(|pair| pair == b" #").unwrap_or(text.len());
    let text = text[..end].trim_ascii_end();
    let has_key = text.ends_with(b":") || text.windows(2).any(|pair| pair == b": ");
    (begins && !has_key && is_plain_text(text)).then_some(text.len())
}

fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

/// Whether there is neither a tab nor one of the breaks of lines that only YAML knows.
fn is_plain_text(text: &[u8]) -> bool {
    let mut last = 0;
    text.iter().all(|byte| {
        let plain = !matches!((last, *byte), (_, ..b' ' | 0x7f) | (0xc2, ..0xa0) | (0xe2, 0x80) | (0xef, 0xbb..));
        last = *byte;
        plain
    })
}

/// The blocks that are open, the outermost first.
#[derive(Default)]
struct Blocks {
    depth: usize,
    open: [Block; DEEPEST],
}

#[derive(Clone, Copy, Default)]
struct Block {
    indent: usize,
    list: bool,
    /// Whether lines with a larger indent may follow: the last one had a key and no value, and none followed yet.
    may_hold: bool,
}

impl Blocks {
    /// Takes a line in; `None` where it does not fit the blocks around it.
    fn accept(&mut self, indent: usize, line: &Line<'_>) -> Option<()> {
        while self.depth > 0 && self.last().indent > indent {
            self.depth -= 1;
        }
        if self.depth > 0 && self.last().indent == indent && self.last().list && !line.list {
            // The list stood at the indent of its own key.
            self.depth -= 1;
        }
        let fits = self.depth > 0 && self.last().indent == indent && self.last().list == line.list;
        if !fits {
            self.begin(indent, line.list)?;
        }
        // The value of a list is over at the next line; a key in it begins a mapping of its own.
        self.last().may_hold = !line.list && !line.has_value;
        if line.list && !line.key.is_empty() {
            self.last().may_hold = true;
            self.begin(indent + line.offset, false)?;
            self.last().may_hold = !line.has_value;
        }
        Some(())
    }

    fn begin(&mut self, indent: usize, list: bool) -> Option<()> {
        if self.depth > 0 {
            let above = self.last();
            // A list may stand at the indent of its key, every other block has a larger one.
            let fits = above.indent < indent || above.indent == indent && list && !above.list;
            if !above.may_hold || !fits {
                return None;
            }
            above.may_hold = false;
        }
        *self.open.get_mut(self.depth)? = Block { indent, list, may_hold: false };
        self.depth += 1;
        Some(())
    }

    /// The innermost one; there is one wherever this is called.
    fn last(&mut self) -> &mut Block {
        &mut self.open[self.depth.saturating_sub(1)]
    }
}
