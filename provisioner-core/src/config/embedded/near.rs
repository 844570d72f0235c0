//! How alike two words are, for "did you mean".

/// Longer words are never suggested.
const LONGEST: usize = 48;

/// Whether two words are the same.
pub(super) const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// How many letters differ, a swap of two neighbours counting as one; `None` where that is too many for a slip.
/// Upper and lower case, `-` and `_` are alike.
pub(super) const fn slip(written: &[u8], known: &[u8]) -> Option<usize> {
    if written.len() > LONGEST || known.len() > LONGEST {
        return None;
    }
    let longer = if written.len() > known.len() { written.len() } else { known.len() };
    let distance = distance(written, known);
    let most = if longer < 4 { 1 } else { longer.div_ceil(3) };
    if distance <= most && distance < longer { Some(distance) } else { None }
}

/// The distance of Damerau and Levenshtein without repeated edits, three rows at a time.
const fn distance(one: &[u8], other: &[u8]) -> usize {
    let (mut before, mut above, mut row) = ([0; LONGEST + 1], [0; LONGEST + 1], [0; LONGEST + 1]);
    let mut column = 0;
    while column <= other.len() {
        above[column] = column;
        column += 1;
    }
    let mut line = 1;
    while line <= one.len() {
        row[0] = line;
        column = 1;
        while column <= other.len() {
            let equal = fold(one[line - 1]) == fold(other[column - 1]);
            let mut least = above[column - 1] + if equal { 0 } else { 1 };
            least = min(least, min(above[column], row[column - 1]) + 1);
            if line > 1
                && column > 1
                && fold(one[line - 1]) == fold(other[column - 2])
                && fold(one[line - 2]) == fold(other[column - 1])
            {
                least = min(least, before[column - 2] + 1);
            }
            row[column] = least;
            column += 1;
        }
        before = above;
        above = row;
        line += 1;
    }
    above[other.len()]
}

const fn fold(letter: u8) -> u8 {
    if letter == b'-' { b'_' } else { letter.to_ascii_lowercase() }
}

const fn min(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        for (written, known, expected) in [
            ("attemps", "attempts", Some(1)),
            ("atempst", "attempts", Some(2)),
            ("wait-Seconds", "wait_seconds", Some(0)),
            ("usre", "user", Some(1)),
            ("colour", "color", Some(1)),
            ("x", "y", None),
            ("retry", "region", None),
            ("", "a", None),
        ] {
            assert_eq!(slip(written.as_bytes(), known.as_bytes()), expected, "{written} for {known}");
        }
    }
}
