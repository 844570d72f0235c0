//! The text of `src/lib.rs`, for what is written below the place that a message is about.

use crate::names::cargo;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Whose root was read last, and the struct that was found there.
static READ: Mutex<Option<(u64, Option<String>)>> = Mutex::new(None);

/// The identifier of the struct with `#[provisioner::plugin(…)]`; `owner` is the crate that is being compiled.
pub(super) fn struct_of_the_plugin(owner: u64) -> Option<String> {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, found)) = read.as_ref().filter(|(known, _)| *known == owner) {
        return found.clone();
    }
    let folder = Path::new(&cargo("CARGO_MANIFEST_DIR")).join("src");
    let texts = ["lib.rs", "main.rs"].map(|file| std::fs::read_to_string(folder.join(file)).unwrap_or_default());
    let found = texts.iter().find_map(|text| struct_in(text));
    *read = Some((owner, found.clone()));
    found
}

fn struct_in(text: &str) -> Option<String> {
    let (_, behind) = text.split_once("::plugin(")?;
    let (_, behind) = behind.split_once("struct ")?;
    let name: String = behind.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::struct_in;

    #[test]
    fn the_struct_below_the_attribute_is_the_plugins() {
        let text = "mod commands;\n#[provisioner::plugin(name = \"acme\")]\npub struct Acme {\n";
        assert_eq!(struct_in(text).as_deref(), Some("Acme"));
        assert_eq!(struct_in("pub struct Acme;"), None);
    }
}
