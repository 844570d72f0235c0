//! The words no message may contain: names of generated items, and of what the macros are built on.
//!
//! An author has written none of them, so a message that names one speaks of code nobody sees.

/// What gives generated code away, and why.
const GENERATED: &[(&str, &str)] = &[
    ("__", "a hidden name"),
    ("ThisCrates", "the hidden type at the crate root"),
    ("Arguments", "the struct that the parameters become"),
    ("clap_builder", "the argument parser's inside"),
    ("clap::Args", "a derive of the argument parser"),
    ("FromArgMatches", "a trait of the argument parser"),
    ("ValueParserFactory", "a trait of the argument parser"),
    ("_AutoTraits", "a helper of the argument parser"),
    ("Deserializer", "a trait of serde"),
    ("Deserialize<", "a trait of serde"),
    ("linkme", "how plugins register"),
    ("distributed_slice", "how plugins register"),
    ("trait `Inject", "a trait that only macros implement"),
    ("trait `Outcome", "a trait that only the SDK implements"),
    ("trait `ConfigValue", "a trait that only macros implement"),
    ("trait bound", "the compiler's view of a question that the macros asked"),
    ("proc-macro derive", "a derive that the author did not write"),
    ("proc macro panicked", "a bug of the macros"),
    ("this error originates in", "the place is in generated code"),
    ("in this macro invocation", "the place is in generated code"),
    ("evaluation of `_", "a constant without a name"),
];

/// The first word of a text that no message may contain, with the reason.
#[must_use]
pub fn find(text: &str) -> Option<(&'static str, &'static str)> {
    GENERATED.iter().copied().find(|(word, _)| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_name_is_noise_and_an_authors_name_is_none() {
        assert!(find("no field `a` on type `__Config`").is_some());
        assert!(find("no field `a` on type `MyPlugin`").is_none());
    }
}
