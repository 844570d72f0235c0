//! A value that never shows itself.

use std::fmt;
use std::str::FromStr;

/// A value that is never shown: `Debug` and `Display` print `********`. For configuration, and for parameters of
/// commands: neither help nor an error repeats what was given.
///
/// ```
/// use provisioner::Secret;
///
/// let token = Secret::new("hunter2".to_owned());
/// assert_eq!(format!("{token:?}"), "********");
/// assert_eq!(token.expose(), "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself; the caller takes care of where it goes.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself, owned.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("********")
    }
}

impl<T> fmt::Display for Secret<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("********")
    }
}

/// A secret is written as its value is.
///
/// ```
/// use provisioner::Secret;
///
/// let pin: Secret<u16> = "4711".parse().unwrap();
/// assert_eq!(*pin.expose(), 4711);
/// assert!("hunter2".parse::<Secret<u16>>().unwrap_err().to_string().contains("not accepted"));
/// ```
///
/// # Errors
/// When the value is not accepted. The error says no more: what a foreign type says may repeat the value.
impl<T: FromStr> FromStr for Secret<T> {
    type Err = NotAccepted;

    fn from_str(text: &str) -> Result<Self, NotAccepted> {
        #[cfg(feature = "runtime")]
        crate::secrets::remember(text);
        text.parse().map(Self).map_err(|_| NotAccepted(()))
    }
}

/// The error of a secret that could not be read from text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAccepted(());

impl fmt::Display for NotAccepted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the value is not accepted")
    }
}

impl std::error::Error for NotAccepted {}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Secret<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}
