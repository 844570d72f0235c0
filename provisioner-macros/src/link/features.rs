//! Which features of the binary's package switch an optional dependency on.

use super::toml::Table;

/// The features that enable the optional dependency `key`, through any number of other features, sorted.
///
/// Where nothing says `dep:key`, Cargo makes a feature of the dependency's own name.
pub(crate) fn enabling<'a>(key: &'a str, manifest: &'a Table) -> Vec<&'a str> {
    let explicit = format!("dep:{key}");
    let features = manifest.entries("features");
    let implicit = !features.iter().any(|(_, list)| list.strings().contains(&explicit.as_str()));

    let mut enabling = Vec::new();
    if implicit {
        enabling.push(key);
    }
    loop {
        let before = enabling.len();
        for (name, list) in features {
            let enables = list.strings().iter().any(|item| {
                *item == explicit
                    || enabling.contains(item)
                    // `key/feature` switches the dependency on, `key?/feature` does not.
                    || item.split_once('/').is_some_and(|(dependency, _)| dependency == key)
            });
            if enables && let Err(at) = enabling.binary_search(&name.as_str()) {
                enabling.insert(at, name);
            }
        }
        if enabling.len() == before {
            return enabling;
        }
    }
}
