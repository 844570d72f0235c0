//! Which dependencies are plugins, and under which conditions they are there.

use super::manifest::{Dependency, Manifest};
use super::mistaken::{self, Wrong};
use super::{features, library};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// One plugin to link.
pub(crate) struct Plugin {
    /// The name that code uses.
    pub(crate) krate: Ident,
    pub(crate) package: String,
    /// What goes into `cfg(…)`; `None` where the dependency is always there.
    pub(crate) condition: Option<TokenStream>,
}

/// How a part of a triple begins, and the system that it stands for: `linux-android` is Android.
const SYSTEMS: &[(&str, &str)] = &[
    ("android", "android"),
    ("linux", "linux"),
    ("windows", "windows"),
    ("freebsd", "freebsd"),
    ("netbsd", "netbsd"),
    ("openbsd", "openbsd"),
    ("dragonfly", "dragonfly"),
    ("ios", "ios"),
    ("illumos", "illumos"),
    ("solaris", "solaris"),
    ("darwin", "macos"),
    ("wasi", "wasi"),
];

/// The plugins among the dependencies, each once; a dependency for several targets is joined with `any`.
pub(crate) fn plugins(manifest: &Manifest, is_development: bool) -> Result<Vec<Plugin>, Wrong> {
    mistaken::check(manifest, is_development)?;
    let named = manifest.named_plugins();
    let mut found: Vec<(&Dependency, Vec<Option<TokenStream>>)> = Vec::new();
    let dependencies = manifest.dependencies(is_development);
    for dependency in &dependencies {
        let listed = named.iter().any(|name| dependency.is_called(name));
        if !listed && !is_plugin(&dependency.package) {
            continue;
        }
        let condition = condition(dependency, manifest).map_err(|message| (message, HELP.to_owned()))?;
        match found.iter_mut().find(|(first, _)| first.key == dependency.key) {
            Some((_, conditions)) => conditions.push(condition),
            None => found.push((dependency, vec![condition])),
        }
    }
    if let Some(missing) = named.iter().find(|name| !dependencies.iter().any(|dependency| dependency.is_called(name))) {
        let message = format!("`[package.metadata.provisioner]` names `{missing}`, which is not a dependency");
        return Err((message, format!("write `cargo add {missing}`, or remove it from `plugins`")));
    }
    let mut plugins = Vec::new();
    for (Dependency { key, package, folder, .. }, conditions) in &found {
        // Under another key, Cargo calls the library by the key.
        let library = match folder {
            Some(folder) => library::name(folder, package)?.filter(|_| key == package),
            None => None,
        };
        let krate = krate(&library.unwrap_or_else(|| key.replace('-', "_")))?;
        plugins.push(Plugin { krate, package: package.clone(), condition: any(conditions) });
    }
    if let Some(own) = library::own_plugin(manifest) {
        plugins.push(Plugin { krate: krate(&own)?, package: manifest.package().to_owned(), condition: None });
    }
    Ok(plugins)
}

const HELP: &str = "the plugins of a program are the dependencies in its `Cargo.toml`";

fn krate(name: &str) -> Result<Ident, Wrong> {
    syn::parse_str(name).map_err(|_| (format!("`{name}` is not a name of a crate"), HELP.to_owned()))
}

/// The crate that is called `provisioner` elsewhere.
pub(crate) fn core(manifest: &Manifest) -> TokenStream {
    let renamed = manifest.dependencies(false).into_iter().find(|dependency| dependency.package == "provisioner-core");
    let name = renamed.filter(|dependency| dependency.key != "provisioner-core").map(|dependency| dependency.key);
    match name.and_then(|name| syn::parse_str::<Ident>(&name.replace('-', "_")).ok()) {
        Some(name) => quote!(::#name),
        None => quote!(::provisioner),
    }
}

pub(super) fn is_plugin(package: &str) -> bool {
    package
        .strip_prefix("provisioner-")
        .and_then(|rest| rest.strip_suffix("-plugin"))
        .is_some_and(|name| !name.is_empty())
}

fn condition(dependency: &Dependency, manifest: &Manifest) -> Result<Option<TokenStream>, String> {
    let target = dependency.target.as_deref().map(target).transpose()?;
    let features = dependency.optional.then(|| {
        let features = features::enabling(&dependency.key, &manifest.table);
        quote!(any(#(feature = #features),*))
    });
    Ok(match (target, features) {
        (Some(target), Some(features)) => Some(quote!(all(#target, #features))),
        (target, features) => target.or(features),
    })
}

fn any(conditions: &[Option<TokenStream>]) -> Option<TokenStream> {
    if let [one] = conditions {
        return one.clone();
    }
    // Where one of them is always there, all are.
    let is_sometimes = conditions.iter().all(Option::is_some);
    is_sometimes.then(|| quote!(any(#(#conditions),*)))
}

/// `cfg(unix)` as it stands. A triple is the compiler's own variable `TARGET`, which a macro does not see: its parts are
/// what `cfg` knows.
fn target(target: &str) -> Result<TokenStream, String> {
    let wrong = || format!("`[target.'{target}'.dependencies]` is not understood");
    if let Some(inner) = target.strip_prefix("cfg(").and_then(|rest| rest.strip_suffix(')')) {
        return inner.parse().map_err(|_| wrong());
    }
    let parts: Vec<&str> = target.split('-').collect();
    let (arch, rest) = parts.split_first().ok_or_else(wrong)?;
    let arch = match *arch {
        "i386" | "i586" | "i686" => "x86",
        other if other.starts_with("arm") || other.starts_with("thumb") => "arm",
        other if other.starts_with("riscv64") => "riscv64",
        other if other.starts_with("riscv32") => "riscv32",
        "powerpc64le" => "powerpc64",
        other => other,
    };
    let begun = |start: &str| rest.iter().any(|part| part.starts_with(start));
    let (_, os) = SYSTEMS.iter().find(|(start, _)| begun(start)).ok_or_else(wrong)?;
    let environment = ["musl", "msvc", "gnu"];
    let environment = environment.iter().find(|start| rest.last().is_some_and(|last| last.starts_with(**start)));
    let environment = environment.map(|environment| quote!(, target_env = #environment));
    Ok(quote!(all(target_arch = #arch, target_os = #os #environment)))
}
