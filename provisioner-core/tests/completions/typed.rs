//! What is typed around the key that completes, and what the program is given then, in whatever way the shell quotes it.

use crate::shells::Shell;

pub(crate) struct Row {
    pub(crate) before: &'static str,
    pub(crate) behind: &'static str,
    pub(crate) said: &'static str,
    /// The shells in which such a line means something else.
    pub(crate) except: &'static [Shell],
}

/// A row for the command that says what it was given.
const fn row(before: &'static str, behind: &'static str, said: &'static str) -> Row {
    Row { before, behind, said, except: &[] }
}

const fn row_except_in(
    except: &'static [Shell],
    before: &'static str,
    behind: &'static str,
    said: &'static str,
) -> Row {
    Row { before, behind, said, except }
}

pub(crate) const ROWS: &[Row] = &[
    row("acme harb", "say x", "«x»"),
    row("acme harbour sa", "x", "«x»"),
    row("acme harbour say cost", "x", "«cost$5» «x»"),
    row("acme harbour say it", "x", "«it's» «x»"),
    row("acme harbour say say", "x", "«say \"hi\"» «x»"),
    row("acme harbour say two", "x", "«two words» «x»"),
    row("acme harbour say key", "x", "«key=value» «x»"),
    row("acme harbour say key=v", "x", "«key=value» «x»"),
    row("acme harbour say image", "x", "«image:tag» «x»"),
    row("acme harbour say image:t", "x", "«image:tag» «x»"),
    row("acme harbour say user@", "x", "«user@host» «x»"),
    row("acme harbour say grö", "x", "«größe» «x»"),
    row("acme harbour say back", "x", "«back\\slash» «x»"),
    row("acme harbour say semi", "x", "«semi;colon&more|» «x»"),
    row("acme harbour say star", "x", "«star*[a]?{b,c}» «x»"),
    row("acme harbour say hash", "x", "«hash#(round)<angle>!» «x»"),
    row("acme harbour say reg", "x", "«registry/x»"),
    row("acme harbour say --word=two", "x", "«x» «word:two words»"),
    row("acme harbour say --word=key=", "x", "«x» «word:key=value»"),
    row("acme harbour say -wuser", "x", "«x» «word:user@host»"),
    row("acme harbour say --file My", "x", "«file:My Docs/x»"),
    row("acme harbour say --file=My", "x", "«file:My Docs/x»"),
    row("acme harbour say --file=x", "x", "«x» «file:x=1.txt»"),
    row("acme harbour say -f y:", "x", "«x» «file:y:2.txt»"),
    row("acme harbour say -f na", "x", "«file:naïve/x»"),
    row("acme harbour say -f cost", "x", "«x» «file:cost$5.txt»"),
    row("acme harbour say 'two", "x", "«two words» «x»"),
    row("acme harbour say \"two", "x", "«two words» «x»"),
    row("acme harbour say 'it", "x", "«it's» «x»"),
    row("acme harbour say 'cost", "x", "«cost$5» «x»"),
    row("acme harbour say \"cost", "x", "«cost$5» «x»"),
    row("acme harbour say \"say", "x", "«say \"hi\"» «x»"),
    row("acme harbour say --file 'My Docs/a", "x", "«x» «file:My Docs/a b.txt»"),
    row("acme harbour say --file \"My Docs/it", "x", "«x» «file:My Docs/it's.txt»"),
    // What begins alike, with letters at which bash divides words.
    row("acme harbour say scope::o", "x", "«scope::one» «x»"),
    row("acme harbour say scope::tw", "x", "«scope::two» «x»"),
    row("acme harbour say first=B", "x", "«first=Beta» «x»"),
    row("acme harbour say --word first=A", "x", "«x» «word:first=Alpha»"),
    // Behind other commands, and by a path.
    row("true; acme harbour say cost", "x", "«cost$5» «x»"),
    row("echo a | acme harbour say two", "x", "«two words» «x»"),
    // elvish knows the completer of a name, not of a path.
    row_except_in(&[Shell::Elvish], "../bin/acme harbour say it", "x", "«it's» «x»"),
    row_except_in(&[Shell::Elvish], "true && acme harbour say key", "x", "«key=value» «x»"),
    row_except_in(&[Shell::Elvish], "SOME=1 acme harbour say image", "x", "«image:tag» «x»"),
    row_except_in(&[Shell::Fish, Shell::Elvish], "(acme harbour say grö", "x)", "«größe» «x»"),
];
