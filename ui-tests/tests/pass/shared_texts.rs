//! Texts of a configuration in what owns them without a size of its own.

use provisioner::prelude::*;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Texts
#[provisioner::config]
pub struct Texts {
    /// Boxed
    pub boxed: Box<str>,
    /// Shared between threads
    pub shared: Arc<str>,
    /// Shared
    #[serde(rename = "own")]
    pub counted: Rc<str>,
    /// Borrowed or not
    pub either: Cow<'static, str>,
}
