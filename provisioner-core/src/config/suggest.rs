//! Which of the known words somebody may have meant.

use crate::lists::in_backticks;

/// The known word nearest to a mistyped one, when it is near enough to be worth a guess.
pub(crate) fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let mut nearest: Option<(usize, &str)> = None;
    for word in known {
        if let Some(distance) = distance(typed, word)
            && nearest.is_none_or(|(least, _)| distance < least)
        {
            nearest = Some((distance, word));
        }
    }
    nearest.map(|(_, word)| word)
}

/// Whether one word is a mistyped other.
pub(crate) fn is_near(typed: &str, word: &str) -> bool {
    distance(typed, word).is_some()
}

fn distance(typed: &str, word: &str) -> Option<usize> {
    // Somebody's garbage need not be compared letter by letter.
    if typed.len() > word.len() + 4 {
        return None;
    }
    let plain = |text: &str| text.replace('-', "_").to_lowercase();
    let distance = strsim::osa_distance(&plain(typed), &plain(word));
    let longest = typed.chars().count().max(word.chars().count());
    (distance * 3 <= longest).then_some(distance)
}

/// What to do about an unknown word: the near one, else the few legal ones.
pub(crate) fn help(typed: &str, known: &[&str], are: &str) -> Option<String> {
    match nearest(typed, known) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() => None,
        None => {
            let shown = &known[..known.len().min(12)];
            let more = if known.len() > shown.len() { ", …" } else { "" };
            Some(format!("{are} {}{more}", in_backticks(shown)))
        }
    }
}
