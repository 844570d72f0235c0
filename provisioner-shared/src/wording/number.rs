//! Numbers that a file writes in a way that is not one for YAML.

use crate::message::Message;

/// What to write for a number that YAML reads as text: in quotes, with a zero or a `+` before it, with `_` between its
/// digits.
pub(super) const fn plain(message: &mut Message, text: &[u8]) {
    let text = text.trim_ascii();
    let (mut index, mut begun, mut changed) = (0, false, false);
    message.text("write `");
    while index < text.len() {
        let more = index + 1 < text.len() && text[index + 1].is_ascii_digit();
        match text[index] {
            b'+' | b'_' => changed = true,
            b'0' if !begun && more => changed = true,
            byte => {
                begun |= byte != b'-';
                message.bytes(text.split_at(index).1.split_at(1).0);
            }
        }
        index += 1;
    }
    message.text(if changed { "`" } else { "` without quotes" });
}

/// The whole number that a text stands for, cut to what an `i128` holds.
pub(super) const fn whole(text: &[u8]) -> Option<i128> {
    let text = text.trim_ascii();
    let (mut number, mut digits, mut index): (i128, usize, usize) = (0, 0, 0);
    while index < text.len() {
        match text[index] {
            digit @ b'0'..=b'9' => {
                number = number.saturating_mul(10).saturating_add((digit - b'0') as i128);
                digits += 1;
            }
            b'+' | b'-' if index == 0 => {}
            b'_' if digits > 0 => {}
            _ => return None,
        }
        index += 1;
    }
    if digits == 0 {
        return None;
    }
    Some(if text[0] == b'-' { -number } else { number })
}

/// The whole number that a number with a point is equal to.
pub(super) const fn whole_float(number: f64) -> Option<i128> {
    if number < 1e15 && number > -1e15 && number as i128 as f64 == number { Some(number as i128) } else { None }
}

/// Digits, perhaps with a sign, a point, and `_` between them.
pub(super) const fn is_number(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    let (mut digits, mut points, mut index) = (0, 0, 0);
    while index < text.len() {
        match text[index] {
            b'0'..=b'9' => digits += 1,
            b'+' | b'-' if index == 0 => {}
            b'_' if digits > 0 => {}
            b'.' => points += 1,
            _ => return false,
        }
        index += 1;
    }
    digits > 0 && points <= 1
}
