//! Which dependencies are plugins, and under which conditions they are there.

use super::features;
use super::manifest::{Dependency, Manifest};
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
pub(crate) fn plugins(manifest: &Manifest) -> Result<Vec<Plugin>, String> {
    let named = manifest.named_plugins();
    let mut found: Vec<(&Dependency, Vec<Option<TokenStream>>)> = Vec::new();
    let dependencies = manifest.dependencies();
    for dependency in &dependencies {
        let listed = named.iter().any(|name| dependency.is_called(name));
        if !listed && !is_plugin(&dependency.package) {
            continue;
        }
        let condition = condition(dependency, manifest)?;
        match found.iter_mut().find(|(first, _)| first.key == dependency.key) {
            Some((_, conditions)) => conditions.push(condition),
            None => found.push((dependency, vec![condition])),
        }
    }
    if let Some(missing) = named.iter().find(|name| !dependencies.iter().any(|dependency| dependency.is_called(name))) {
        return Err(format!("`[package.metadata.provisioner]` names `{missing}`, which is no dependency"));
    }
    let mut plugins = Vec::new();
    for (Dependency { key, package, .. }, conditions) in &found {
        let krate = syn::parse_str(&key.replace('-', "_")).map_err(|_| format!("`{key}` is no name of a crate"))?;
        plugins.push(Plugin { krate, package: package.clone(), condition: any(conditions) });
    }
    Ok(plugins)
}

/// The crate that is called `provisioner` elsewhere.
pub(crate) fn core(manifest: &Manifest) -> TokenStream {
    let renamed = manifest.dependencies().into_iter().find(|dependency| dependency.package == "provisioner-core");
    let name = renamed.filter(|dependency| dependency.key != "provisioner-core").map(|dependency| dependency.key);
    match name.and_then(|name| syn::parse_str::<Ident>(&name.replace('-', "_")).ok()) {
        Some(name) => quote!(::#name),
        None => quote!(::provisioner),
    }
}

fn is_plugin(package: &str) -> bool {
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
