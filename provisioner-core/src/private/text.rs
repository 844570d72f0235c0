//! Texts of a configuration in something that shares them.

use serde::{Deserialize, Deserializer};

/// Reads a text into `Box<str>`, `Arc<str>`, `Rc<str>` or `Cow<'static, str>`.
///
/// # Errors
/// When the value is not a text.
pub fn text<'de, D: Deserializer<'de>, T: From<String>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer).map(T::from)
}
