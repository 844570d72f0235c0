//! The secrets that a run has read, wherever it read them: arguments, configuration, prompts. What is printed about a
//! command (plans, differences, logs, errors) shows `********` in their place.
//!
//! What a command prints as its result is its own: a command that is to show a token can.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is shown in place of a secret.
const MASK: &str = "********";

/// A shorter secret is not looked for: it would be found by chance in most texts.
const SHORTEST: usize = 4;

/// Words that give nothing away, though a secret may be one of them.
const WORDS: [&str; 6] = ["true", "false", "null", "none", "default", MASK];

/// The secrets of one run.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    /// As they were read, whatever their length.
    values: Vec<String>,
    /// What is looked for, the longest first: one may be a part of another.
    patterns: Vec<String>,
}

/// The secrets of the process. A test runs several programs in one process, each on a thread of its own.
static OF_THE_PROCESS: Mutex<Known> = Mutex::new(Known { values: Vec::new(), patterns: Vec::new() });

thread_local! {
    static OF_THIS_THREAD: RefCell<Option<Secrets>> = const { RefCell::new(None) };
}

/// Remembers a secret that was read on this thread.
#[cold]
pub(crate) fn remember(value: &str) {
    let own = OF_THIS_THREAD.try_with(|secrets| secrets.borrow().clone()).ok().flatten();
    match own {
        Some(secrets) => secrets.known().add(value),
        None => lock(&OF_THE_PROCESS).add(value),
    }
}

/// The secrets that are remembered on this thread, where it has its own.
#[cfg(test)]
fn current() -> Option<Secrets> {
    OF_THIS_THREAD.with(|secrets| secrets.borrow().clone())
}

/// From here on this thread remembers its secrets there. Returns where it did before.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn remember_in(secrets: Option<Secrets>) -> Option<Secrets> {
    OF_THIS_THREAD.replace(secrets)
}

impl Secrets {
    /// The text with every secret of a run masked; without secrets of its own, of the process.
    pub(crate) fn masked<'t>(own: Option<&Self>, text: &'t str) -> Cow<'t, str> {
        match own {
            Some(own) => own.known().masked(text),
            None => lock(&OF_THE_PROCESS).masked(text),
        }
    }

    /// Whether a text is a secret, or ends in one, as `--token=…` does; one that is too short to be looked for counts.
    pub(crate) fn holds(own: Option<&Self>, text: &str) -> bool {
        match own {
            Some(own) => own.known().holds(text),
            None => lock(&OF_THE_PROCESS).holds(text),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        lock(&self.0)
    }
}

fn lock(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Known {
    fn add(&mut self, value: &str) {
        if value.is_empty() || self.values.iter().any(|known| known == value) {
            return;
        }
        self.values.push(value.to_owned());
        let trimmed = value.trim();
        // A difference shows single lines, and not every text is shown as it is.
        for line in std::iter::once(trimmed).chain(trimmed.lines().map(str::trim)) {
            let debugged = format!("{line:?}");
            let escaped = debugged.trim_matches('"');
            // A document for programs has no sequences that a terminal obeys.
            let plain = anstream::adapter::strip_str(line).to_string();
            for pattern in [line, &line.replace('\'', r"'\''"), escaped, &line.replace('"', "\"\""), &plain] {
                let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(pattern));
                if pattern.chars().count() >= SHORTEST
                    && !is_word
                    && !self.patterns.iter().any(|known| known == pattern)
                {
                    self.patterns.push(pattern.to_owned());
                }
            }
        }
        self.patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.len()));
    }

    fn masked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = Cow::Borrowed(text);
        for pattern in &self.patterns {
            if masked.contains(pattern.as_str()) {
                masked = Cow::Owned(masked.replace(pattern.as_str(), MASK));
            }
        }
        masked
    }

    fn holds(&self, text: &str) -> bool {
        self.patterns.iter().any(|pattern| text.contains(pattern.as_str()))
            || self.values.iter().any(|value| text.ends_with(value.as_str()))
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secrets")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(secrets: &[&str], text: &str) -> String {
        let own = Secrets::default();
        secrets.iter().for_each(|secret| own.known().add(secret));
        Secrets::masked(Some(&own), text).into_owned()
    }

    #[test]
    fn a_secret_is_masked_wherever_it_is() {
        for (secrets, text, expected) in [
            (&["hunter2"][..], "login --token=hunter2 hunter2x", "login --token=******** ********x"),
            (&["hunter2", "hunter2-long"], "hunter2-long", "********"),
            (&["it's"], r"run x 'it'\''s'", "run x '********'"),
            // A line that is too short is not looked for.
            (&["two\nlines"], "+two\n+lines", "+two\n+********"),
            (&["first\nsecond"], "+first\n+second", "+********\n+********"),
            (&["a\"b\"c"], r#"{"token": "a\"b\"c"}"#, r#"{"token": "********"}"#),
            (&["  hunter2\n"], "x=hunter2", "x=********"),
            (&["abc\u{7f}def", "h\u{1b}[1munter2"], "abcdef hunter2", "******** ********"),
        ] {
            assert_eq!(masked(secrets, text), expected, "{secrets:?}");
        }
    }

    #[test]
    fn what_is_short_or_a_common_word_is_left_where_it_is() {
        for secret in ["abc", "true", "None", "", "********"] {
            let text = format!("x {secret} y abcd");
            assert_eq!(masked(&[secret], &text), text);
        }
        let own = Secrets::default();
        own.known().add("abc");
        assert!(Secrets::holds(Some(&own), "--pin=abc") && !Secrets::holds(Some(&own), "abcd"));
    }

    #[test]
    fn secrets_are_remembered_where_the_thread_says() {
        let own = Secrets::default();
        let before = remember_in(Some(own.clone()));
        remember("known-to-this-thread-only");
        assert!(current().is_some());
        remember_in(before);
        assert_eq!(Secrets::masked(Some(&own), "known-to-this-thread-only"), "********");
        assert_eq!(Secrets::masked(None, "known-to-this-thread-only"), "known-to-this-thread-only");
    }
}
