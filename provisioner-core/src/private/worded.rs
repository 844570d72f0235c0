//! What a type of the standard library expected, in the words of the configuration: its own errors speak of digits and
//! strings.

use provisioner_shared::message::Message;
use provisioner_shared::wording::{self, Expected};
use std::any::TypeId;
use std::error::Error;
use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64,
    NonZeroUsize,
};

/// The error of a type's own, or better words for that of a type that is known.
#[cold]
#[inline(never)]
pub(super) fn worded(ty: TypeId, error: Box<dyn Error + Send + Sync>) -> Box<dyn Error + Send + Sync> {
    let Some(expected) = expected(ty) else { return error };
    let mut message = Message::new();
    wording::expected(&mut message, &expected);
    message.said().into()
}

fn expected(ty: TypeId) -> Option<Expected<'static>> {
    macro_rules! integers {
        ($($type:ident $from:expr, $to:expr;)*) => {
            [$((TypeId::of::<$type>(), Expected::Integer { name: stringify!($type), min: $from as i128, max: $to as i128 })),*]
        };
    }
    let integers = integers! {
        i128 i128::MIN, i128::MAX;
        // The greatest is larger than what is written here, and than anything that is typed.
        u128 0, i128::MAX;
        NonZeroU8 1, u8::MAX;
        NonZeroU16 1, u16::MAX;
        NonZeroU32 1, u32::MAX;
        NonZeroU64 1, u64::MAX;
        NonZeroUsize 1, usize::MAX;
        NonZeroI8 i8::MIN, i8::MAX;
        NonZeroI16 i16::MIN, i16::MAX;
        NonZeroI32 i32::MIN, i32::MAX;
        NonZeroI64 i64::MIN, i64::MAX;
        NonZeroIsize isize::MIN, isize::MAX;
    };
    if ty == TypeId::of::<char>() {
        return Some(Expected::Character);
    }
    integers.into_iter().find(|(known, _)| *known == ty).map(|(_, expected)| expected)
}
