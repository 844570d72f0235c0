//! The one way to change things.

/// The one way to change things.
#[derive(Debug)]
pub struct Effects {}
