//! A dependency on the core under another name: `sdk = { package = "provisioner-core" }`.
//!
//! Read line by line, without a parser of TOML: every crate with a command would compile one. A manifest that is written
//! in another way, or inherits the name from its workspace, needs `crate = sdk`.

use crate::names::cargo;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// The folder that was read last, and the name that was found there.
static READ: Mutex<Option<(String, Option<String>)>> = Mutex::new(None);

/// What the package that is being compiled calls the core, where that is another name.
pub(crate) fn core() -> Option<String> {
    let folder = cargo("CARGO_MANIFEST_DIR");
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, name)) = read.as_ref().filter(|(known, _)| *known == folder) {
        return name.clone();
    }
    let manifest = std::fs::read_to_string(Path::new(&folder).join("Cargo.toml")).unwrap_or_default();
    let name = name_in(&manifest);
    *read = Some((folder, name.clone()));
    name
}

/// The key of the dependency whose package is the core's, as code writes it.
fn name_in(manifest: &str) -> Option<String> {
    let mut table = "";
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            table = header.trim_end_matches(']').trim();
            continue;
        }
        let is_core = line.split_once("package").is_some_and(|(_, rest)| {
            let value = rest.trim_start().strip_prefix('=').unwrap_or_default().trim_start();
            ["\"provisioner-core\"", "'provisioner-core'"].iter().any(|name| value.starts_with(name))
        });
        if !is_core {
            continue;
        }
        let key = match table.rsplit_once("dependencies") {
            Some((_, "")) => line.split(['=', '.']).next().unwrap_or_default(),
            Some((_, key)) => key.trim_start_matches('.'),
            None => continue,
        };
        let key = key.trim().trim_matches(['"', '\'']).replace('-', "_");
        let is_name = syn::parse_str::<syn::Ident>(&key).is_ok();
        return Some(key).filter(|key| is_name && key != "provisioner_core");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::name_in;

    #[test]
    fn the_name_is_the_key_of_the_dependency() {
        let named = |text: &str| name_in(text).unwrap_or_default();
        assert_eq!(named("[dependencies]\nsdk = { package = \"provisioner-core\", version = \"1\" }"), "sdk");
        assert_eq!(named("[dependencies]\nmy-sdk = { version = '1', package = 'provisioner-core' }"), "my_sdk");
        assert_eq!(named("[dependencies.sdk]\nversion = '1'\npackage = 'provisioner-core'"), "sdk");
        assert_eq!(named("[target.'cfg(unix)'.dependencies]\nsdk.package = \"provisioner-core\""), "sdk");
        assert_eq!(named("[dependencies]\nprovisioner-core = { package = \"provisioner-core\", path = '.' }"), "");
        assert_eq!(named("[package]\nname = 'provisioner-core'\n[dependencies]\nprovisioner-core = '1'"), "");
    }
}
