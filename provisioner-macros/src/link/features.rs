//! Which features of the binary's package switch an optional dependency on.

use std::collections::BTreeSet;
use toml::{Table, Value};

/// The features that enable the optional dependency `key`, through any number of other features.
///
/// Where nothing says `dep:key`, Cargo makes a feature of the dependency's own name.
pub(crate) fn enabling(key: &str, manifest: &Table) -> BTreeSet<String> {
    let empty = Table::new();
    let features = manifest.get("features").and_then(Value::as_table).unwrap_or(&empty);
    let lists = || features.iter().map(|(name, list)| (name, items(list)));
    let explicit = format!("dep:{key}");
    let implicit = !lists().any(|(_, list)| list.contains(&explicit.as_str()));

    let mut enabling: BTreeSet<String> = BTreeSet::new();
    if implicit {
        enabling.insert(key.to_owned());
    }
    loop {
        let before = enabling.len();
        for (name, list) in lists() {
            let enables = list.iter().any(|item| {
                *item == explicit
                    || enabling.contains(*item)
                    // `key/feature` switches the dependency on, `key?/feature` does not.
                    || item.split_once('/').is_some_and(|(dependency, _)| dependency == key)
            });
            if enables {
                enabling.insert(name.clone());
            }
        }
        if enabling.len() == before {
            return enabling;
        }
    }
}

fn items(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
