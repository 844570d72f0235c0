//! Which options each attribute has: one flat table.

/// What an option's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `key = "text"`
    Text,
    /// `key = ["text", "text"]`
    Texts,
    /// `key`
    Switch,
    /// `key = Type`
    Type,
    /// `key = path`
    Path,
    /// `key = 4`, from 0 to 255
    Number,
}

/// One option.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The option as an author would write it.
    pub(crate) example: &'static str,
}

/// The options of one attribute.
#[derive(Debug)]
pub(crate) struct Table {
    /// `plugin`, as in `#[provisioner::plugin]`.
    pub(crate) attribute: &'static str,
    pub(crate) keys: &'static [Key],
}

const fn key(name: &'static str, kind: Kind, example: &'static str) -> Key {
    Key { name, kind, example }
}

const CRATE: Key = key("crate", Kind::Path, "crate = ::sdk");

pub(crate) static PLUGIN: Table = Table {
    attribute: "plugin",
    keys: &[
        key("name", Kind::Text, "name = \"aws\""),
        key("about", Kind::Text, "about = \"Manage the cloud\""),
        key("config_file", Kind::Text, "config_file = \"resources/config.yaml\""),
        key("validate", Kind::Path, "validate = Self::check"),
        CRATE,
    ],
};

pub(crate) static COMMAND: Table = Table {
    attribute: "command",
    keys: &[
        key("name", Kind::Text, "name = \"deploy\""),
        key("group", Kind::Type, "group = Cluster"),
        key("alias", Kind::Text, "alias = \"rm\""),
        key("aliases", Kind::Texts, "aliases = [\"rm\", \"del\"]"),
        key("hidden", Kind::Switch, "hidden"),
        key("heading", Kind::Text, "heading = \"Clusters\""),
        key("deprecated", Kind::Text, "deprecated = \"use `deploy` instead\""),
        key("confirm", Kind::Text, "confirm = \"Delete {name}?\""),
        key("in_calls", Kind::Switch, "in_calls"),
        key("before_help", Kind::Text, "before_help = \"This costs money.\""),
        key("after_help", Kind::Text, "after_help = \"Examples: …\""),
        CRATE,
    ],
};

pub(crate) static GROUP: Table = Table {
    attribute: "group",
    keys: &[
        key("name", Kind::Text, "name = \"cluster\""),
        key("parent", Kind::Type, "parent = Cloud"),
        key("root", Kind::Switch, "root"),
        key("alias", Kind::Text, "alias = \"c\""),
        key("aliases", Kind::Texts, "aliases = [\"c\", \"cl\"]"),
        key("hidden", Kind::Switch, "hidden"),
        key("heading", Kind::Text, "heading = \"Machines\""),
        key("deprecated", Kind::Text, "deprecated = \"use `machine` instead\""),
        CRATE,
    ],
};

pub(crate) static COMMAND_ERROR: Table = Table {
    attribute: "command_error",
    keys: &[
        key("code", Kind::Text, "code = \"unreachable\""),
        key("help", Kind::Text, "help = \"is the VPN on?\""),
        key("exit_code", Kind::Number, "exit_code = 4"),
        key("transparent", Kind::Switch, "transparent"),
        CRATE,
    ],
};

pub(crate) static MAIN: Table = Table {
    attribute: "main",
    keys: &[
        key("about", Kind::Text, "about = \"Look after gardens\""),
        key("root", Kind::Text, "root = \"kube\""),
        key("plugins", Kind::Path, "plugins = [provisioner_aws_plugin]"),
    ],
};

pub(crate) static STATE: Table = Table { attribute: "state", keys: &[CRATE] };

pub(crate) static CONFIG: Table = Table { attribute: "config", keys: &[CRATE] };

/// The attributes other than `table` that have an option called `name`, as they are written.
pub(crate) fn siblings(table: &Table, name: &str) -> Vec<String> {
    let mut siblings = Vec::new();
    for sibling in [&PLUGIN, &COMMAND, &GROUP, &CONFIG] {
        if sibling.attribute != table.attribute && sibling.keys.iter().any(|key| key.name == name) {
            siblings.push(format!("`#[provisioner::{}]`", sibling.attribute));
        }
    }
    siblings
}
