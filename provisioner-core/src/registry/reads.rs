//! What the parser of an argument reads. clap knows a parser by the type of its values, and the values of most of ours
//! travel in a box; asked in here, such a parser says what is in the box.
//!
//! The question goes through `possible_values`, which every parser of clap answers: while nobody asks, ours have none.

#[cfg(feature = "runtime")]
use clap::builder::PossibleValue;
use clap::builder::{TypedValueParser, ValueParser};
#[cfg(feature = "runtime")]
use clap::{Arg, Command};
#[cfg(feature = "runtime")]
use std::cell::Cell;
#[cfg(feature = "runtime")]
use std::ffi::OsStr;

/// What a value is, beside text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// A whole number: the name of its type, the least and the greatest.
    Integer(&'static str, i64, u64),
    /// Any number.
    Number,
    /// `true` or `false`.
    #[cfg(feature = "runtime")]
    Boolean,
    /// What must not be shown.
    Secret,
}

#[cfg(feature = "runtime")]
#[derive(Clone, Copy)]
enum Question {
    None,
    Asked,
    Answered(Reads),
}

#[cfg(feature = "runtime")]
thread_local! {
    static QUESTION: Cell<Question> = const { Cell::new(Question::None) };
}

/// A parser that says what it reads, where there is somebody to ask.
pub(crate) fn saying<P>(parser: P, reads: Reads) -> ValueParser
where
    P: TypedValueParser,
    P::Value: Send + Sync + Clone,
{
    #[cfg(feature = "runtime")]
    return ValueParser::new(Saying(parser, reads));
    #[cfg(not(feature = "runtime"))]
    {
        let _ = reads;
        ValueParser::new(parser)
    }
}

#[cfg(feature = "runtime")]
#[derive(Clone)]
struct Saying<P>(P, Reads);

#[cfg(feature = "runtime")]
impl<P: TypedValueParser> TypedValueParser for Saying<P> {
    type Value = P::Value;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Self::Value, clap::Error> {
        self.0.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        if matches!(QUESTION.get(), Question::Asked) {
            QUESTION.set(Question::Answered(self.1));
        }
        None
    }
}

/// What a parser reads; `None` where that is text, one of a few words, or only the author knows what.
#[cfg(feature = "runtime")]
pub(crate) fn ask(parser: &ValueParser) -> Option<Reads> {
    QUESTION.set(Question::Asked);
    drop(parser.possible_values());
    match QUESTION.replace(Question::None) {
        Question::Answered(reads) => Some(reads),
        _ => by_type(parser),
    }
}

/// The same of the parsers that clap's derive chooses, as in a struct that derives `Args`.
#[cfg(feature = "runtime")]
fn by_type(parser: &ValueParser) -> Option<Reads> {
    use crate::config::Secret;
    use std::any::TypeId;

    macro_rules! integers {
        ($($type:ident)*) => {
            [$((TypeId::of::<$type>(), Reads::Integer(stringify!($type), <$type>::MIN as i64, <$type>::MAX as u64))),*]
        };
    }
    let others = [
        (TypeId::of::<f32>(), Reads::Number),
        (TypeId::of::<f64>(), Reads::Number),
        (TypeId::of::<bool>(), Reads::Boolean),
        (TypeId::of::<Secret<String>>(), Reads::Secret),
    ];
    let known = integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);
    let mut known = known.into_iter().chain(others);
    known.find(|(ty, _)| parser.type_id() == *ty).map(|(_, reads)| reads)
}
