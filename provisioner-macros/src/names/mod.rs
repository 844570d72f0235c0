//! Names of identifiers and of the package that is being compiled; what a name may be is in `provisioner_shared::names`.

pub(crate) mod check;

use provisioner_shared::names::{RESERVED, is_kebab, path_hash, to_kebab};
use syn::Ident;
use syn::ext::IdentExt;

/// What an identifier is called on the command line: `CreateCluster`, `create_cluster` → `create-cluster`.
pub(crate) fn kebab(ident: &Ident) -> String {
    to_kebab(&ident.unraw().to_string())
}

/// The name of a variable after an identifier: `region_name` → `REGION_NAME`.
pub(crate) fn screaming(ident: &Ident) -> String {
    kebab(ident).replace('-', "_").to_uppercase()
}

/// The crate that is being compiled, as a number: its plugin and its commands carry the same.
pub(crate) fn owner() -> u64 {
    let mut owner = 0;
    for variable in ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_CRATE_NAME"] {
        owner = path_hash(owner, &cargo(variable));
    }
    owner
}

/// A variable that Cargo sets for the crate that is being compiled; empty where something else runs rustc.
pub(crate) fn cargo(variable: &str) -> String {
    std::env::var(variable).unwrap_or_default()
}

/// The name that a plugin of this package would have: `aws` for `provisioner-aws-plugin`. Empty for one that cannot be
/// a name.
pub(crate) fn of_package() -> String {
    let package = cargo("CARGO_PKG_NAME");
    let name = package.strip_prefix("provisioner-").unwrap_or(&package);
    let name = to_kebab(name.strip_suffix("-plugin").unwrap_or(name));
    if is_kebab(&name) && !RESERVED.contains(&name.as_str()) { name } else { String::new() }
}
