//! What one compilation remembers from one attribute to the next: where its plugin is.
//!
//! It makes two messages better and nothing else depends on it: a compiler that kept no state would still refuse the
//! same programs. An editor's server lives longer than a compilation, so there nothing is remembered.

use crate::names::owner;
use proc_macro2::Ident;
use std::sync::{Mutex, PoisonError};

static PLUGIN: Mutex<Option<Seen>> = Mutex::new(None);

struct Seen {
    owner: u64,
    place: String,
}

/// Remembers a plugin; if there was another before it in the same crate, says where.
pub(crate) fn plugin(ident: &Ident) -> Option<String> {
    if !is_compiler() || !proc_macro::is_available() {
        return None;
    }
    let span = ident.span().unwrap();
    let place = format!("`{ident}` at {}:{}", span.file(), span.line());
    let mut seen = PLUGIN.lock().unwrap_or_else(PoisonError::into_inner);
    match &*seen {
        Some(first) if first.owner == owner() => Some(first.place.clone()),
        _ => {
            *seen = Some(Seen { owner: owner(), place });
            None
        }
    }
}

/// Whether a plugin of this crate was seen, right or wrong: then nobody needs to say that there is none.
pub(crate) fn has_plugin() -> bool {
    let seen = PLUGIN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.as_ref().is_some_and(|seen| seen.owner == owner())
}

fn is_compiler() -> bool {
    std::env::current_exe()
        .ok()
        .and_then(|path| path.file_stem().map(|name| !name.to_string_lossy().starts_with("rust-analyzer")))
        .unwrap_or(false)
}
