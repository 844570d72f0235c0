//! What a command with `in_calls` does first where other code calls its function.

use crate::context::Context;
use crate::error::Result;

/// Asks the question of its `confirm`.
///
/// # Errors
/// When the answer is no, or when there is no way to ask.
pub fn confirm_in_call(context: &Context, question: &str) -> Result<()> {
    context.confirm_command(question)
}

/// Warns that it is `deprecated`.
pub fn warn_in_call(context: &Context, name: &str, reason: &str) {
    context.out().warn(format!("`{name}` is deprecated: {reason}"));
}
