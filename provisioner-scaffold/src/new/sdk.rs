//! Where `provisioner-core` comes from, as lines of a manifest.

use super::Request;
use crate::surroundings::{Binary, CORE, Workspace, normal, relative};
use std::path::{Path, PathBuf};

/// Where `provisioner-core` comes from.
#[derive(Clone, Debug)]
pub(super) enum Sdk {
    /// The workspace says so.
    Workspace,
    /// The registry.
    Published,
    /// A folder.
    At(PathBuf),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Features {
    /// What a plugin needs.
    None,
    /// What its tests need.
    Testing,
    /// What a binary needs.
    Runtime,
}

impl Sdk {
    pub(super) fn published_or_at(path: Option<&Path>, working_folder: &Path) -> Self {
        path.map_or(Self::Published, |path| Self::At(normal(&working_folder.join(path))))
    }

    pub(super) fn of_member(request: &Request, workspace: &Workspace, binary: Option<&Binary>) -> Self {
        if request.sdk.is_some() {
            return Self::published_or_at(request.sdk.as_deref(), &request.folder);
        }
        if workspace.manifest.shares_dependency(CORE) {
            return Self::Workspace;
        }
        // Two copies of the SDK cannot be linked into one binary: the plugin takes the one that the binary has.
        let path = binary.and_then(|binary| {
            let path = binary.manifest.path_of_dependency(&["dependencies"], CORE)?;
            Some(normal(&binary.folder.join(path)))
        });
        path.map_or(Self::Published, Self::At)
    }

    /// The line of a manifest in `folder`.
    pub(super) fn line(&self, folder: &Path, features: Features) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let minor = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
        let rest = match features {
            Features::None => ", default-features = false",
            Features::Testing => ", features = [\"testing\"]",
            Features::Runtime => "",
        };
        match (self, features) {
            (Self::Workspace, Features::None) => format!("{CORE}.workspace = true"),
            (Self::Workspace, _) => format!("{CORE} = {{ workspace = true{rest} }}"),
            (Self::Published, Features::Runtime) => format!("{CORE} = \"{minor}\""),
            (Self::Published, _) => format!("{CORE} = {{ version = \"{minor}\"{rest} }}"),
            (Self::At(path), _) => {
                format!("{CORE} = {{ path = \"{}\", version = \"{minor}\"{rest} }}", relative(folder, path))
            }
        }
    }
}
