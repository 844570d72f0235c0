//! What a body and a signature may hold.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Has much inside
#[provisioner::command]
#[must_use = "why not"]
#[inline]
#[allow(unused_mut, clippy::needless_pass_by_value)]
#[doc(hidden)]
fn much(
    ctx: &'_ Context,
    /// Changed inside
    mut name: String,
    #[allow(unused_variables)]
    /// Not used
    unused: Option<String>,
    /// What `name` is: "quoted", 100 %, {braces}, \backslash
    ///
    /// And more in a second paragraph.
    other: Option<std::string::String>,
) -> Result<()> {
    struct Inner;
    impl Inner {
        fn say(&self) -> Result<()> {
            Ok(())
        }
    }
    name.push('a');
    let again = || -> Result<()> {
        Inner.say()?;
        Ok(())
    };
    let _ = (ctx, other);
    #[rustfmt::skip]
    return again();
}
