//! The chain of causes, without what was already said.
//!
//! Many error types put their cause's text into their own message; a chain printed as it stands says it twice.

use std::borrow::Cow;
use std::error::Error as StdError;

/// Every cause whose text no message above it contains.
pub(super) fn untold(
    message: &str,
    beneath: &[Cow<'static, str>],
    source: Option<&(dyn StdError + 'static)>,
) -> Vec<String> {
    let sources =
        std::iter::successors(source, |error: &&(dyn StdError + 'static)| (*error).source()).map(ToString::to_string);
    let mut told: Vec<String> = Vec::new();
    for cause in beneath.iter().map(ToString::to_string).chain(sources) {
        let cause = cause.trim().to_owned();
        if !cause.is_empty() && !message.contains(&cause) && !told.iter().any(|above| above.contains(&cause)) {
            told.push(cause);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    #[derive(Debug)]
    struct Layer(&'static str, Option<Box<Layer>>);

    impl fmt::Display for Layer {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(self.0)
        }
    }

    impl StdError for Layer {
        fn source(&self) -> Option<&(dyn StdError + 'static)> {
            self.1.as_deref().map(|layer| layer as _)
        }
    }

    #[test]
    fn each_text_is_told_once() {
        let source = Layer("request failed: timed out", Some(Box::new(Layer("timed out", None))));
        assert_eq!(untold("cannot pull", &[], Some(&source)), ["request failed: timed out"]);
        assert!(untold("cannot pull: request failed: timed out", &[], Some(&source)).is_empty());
    }

    #[test]
    fn covered_messages_come_before_sources() {
        let source = Layer("timed out", None);
        assert_eq!(untold("a", &["b".into()], Some(&source)), ["b", "timed out"]);
    }
}
