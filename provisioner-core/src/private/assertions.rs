//! What the compiler says where the answers of [`super::Ask`] are wrong. Each function fails with one message.

use super::Chain;
use provisioner_shared::message::Message;

/// The place from which a command or a group takes references.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// The crate, as a number.
    pub owner: u64,
    /// The enclosing groups.
    pub chain: Chain,
    /// The plugin's struct, as the author calls it; empty where there is no plugin.
    pub config: &'static str,
}

/// A parameter by reference: `name: &type`.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The type's text.
    pub ty: &'static str,
    /// Whether it is injected at all.
    pub known: bool,
    /// See `Inject::OWNER`.
    pub owner: u64,
    /// See `Inject::GROUP`.
    pub group: u64,
}

/// Fails where a command cannot take the reference.
#[track_caller]
pub const fn injectable(here: &Here, reference: &Reference) {
    let mut message = Message::new();
    if !reference.known {
        message.text("`&");
        message.text(reference.ty);
        message.text("` is nothing that a command is given\n= help: a command is given `&Context`, `&Effects`");
        configuration(&mut message, here);
        message.text(" and the struct of its group; take anything else by value, from the command line");
    } else if reference.owner != 0 && reference.owner != here.owner {
        message.text("`&");
        message.text(reference.ty);
        message.text("` belongs to the plugin of another crate");
        message.text("\n= help: take what this crate has: `&Context`, `&Effects`");
        configuration(&mut message, here);
    } else if reference.group != 0 && !here.chain.contains(reference.group) {
        message.text("`&");
        message.text(reference.ty);
        message.text("` is a group that does not enclose this command\n= help: write `group = ");
        message.text(reference.ty);
        message.text("` in `#[provisioner::command(…)]`");
    } else {
        return;
    }
    panic!("{}", message.as_str());
}

const fn configuration(message: &mut Message, here: &Here) {
    if !here.config.is_empty() {
        message.text(", `&");
        message.text(here.config);
        message.text("`");
    }
}

/// A parameter by value: `name: type`.
#[derive(Clone, Copy, Debug)]
pub struct ByValue {
    /// The parameter.
    pub name: &'static str,
    /// The type's text, without `Option` or `Vec`.
    pub ty: &'static str,
    /// What to write where it cannot be parsed.
    pub help: &'static str,
    /// Whether it can be parsed.
    pub parsed: bool,
    /// Whether it is injected.
    pub injected: bool,
    /// Whether it is a struct of options.
    pub args: bool,
    /// Whether it implements `FromStr`, with whatever error.
    pub from_str: bool,
    /// Whether it can be kept.
    pub send: bool,
    /// Whether it is a part of a configuration.
    pub config: bool,
    /// `Vec`, `Option` or `bool`, where its name hides one of them.
    pub aliased: &'static str,
    /// The plugin's struct.
    pub plugin: &'static str,
}

/// Fails where the parameter cannot come from the command line.
#[track_caller]
pub const fn parsable(parameter: &ByValue) {
    let mut message = Message::new();
    message.text("`");
    message.text(parameter.ty);
    if parameter.injected {
        message.text("` is given by reference\n= help: write `");
        message.text(parameter.name);
        message.text(": &");
        message.text(parameter.ty);
        message.text("`");
    } else if !parameter.aliased.is_empty() {
        alias(&mut message, parameter);
    } else if parameter.parsed {
        return;
    } else if parameter.args {
        message.text("` is a struct of options\n= help: write `#[command(flatten)] ");
        message.text(parameter.name);
        message.text(": ");
        message.text(parameter.ty);
        message.text("`");
    } else if parameter.config {
        message.text("` is a part of the configuration\n= help: take `config: &");
        message.text(parameter.plugin);
        message.text("`, and read `config.");
        message.text(parameter.name);
        message.text("`");
    } else if parameter.from_str && !parameter.send {
        message.text("` cannot be parsed from the command line: it is not `Send`");
        message.text("\n= help: write `");
        message.text(parameter.name);
        message.text(": String`, and parse it in the body");
    } else if parameter.from_str {
        message.text("` cannot be parsed: the `Err` of its `FromStr` is not an error that can be shown");
        message
            .text("\n= help: write `type Err = String;`, or a type that implements `std::error::Error + Send + Sync`");
    } else {
        message.text("` cannot be parsed from the command line\n= help: ");
        message.text(parameter.help);
    }
    panic!("{}", message.as_str());
}

/// ```ignore
/// type Names = Vec<String>;
/// ```
const fn alias(message: &mut Message, parameter: &ByValue) {
    message.text("` is an alias of ");
    message.text(if parameter.aliased.len() == "bool".len() { "`bool`" } else { "a `" });
    if parameter.aliased.len() != "bool".len() {
        message.text(parameter.aliased);
        message.text("`");
    }
    message.text(", which is not seen from its name\n= help: write `");
    message.text(parameter.name);
    message.text(": ");
    message.text(parameter.aliased);
    message.text(if parameter.aliased.len() == "bool".len() {
        "`"
    } else {
        "<String>`, with the type of one value in it"
    });
}

/// Fails where `group = type` or `parent = type` names no group of this crate.
#[track_caller]
pub const fn groups(key: &str, ty: &str, is_group: bool, is_plugin: bool, owner: u64, here: u64) {
    let mut message = Message::new();
    message.text("`");
    message.text(ty);
    if !is_group {
        message.text("` is not a group\n= help: ");
        if is_plugin {
            message.text("what is in no group belongs to the plugin itself: remove `");
            message.text(key);
            message.text(" = ");
            message.text(ty);
            message.text("`, or name a struct with `#[provisioner::group]`");
        } else {
            message.text("write `#[provisioner::group]` on the struct `");
            message.text(ty);
            message.text("`");
        }
    } else if owner != here {
        message.text("` is a group of another crate's plugin\n= help: write a group of this crate: `#[provisioner::group]` on a struct");
    } else {
        return;
    }
    panic!("{}", message.as_str());
}

/// Whether one of them is true.
#[must_use]
pub const fn any(conditions: &[bool]) -> bool {
    let mut index = 0;
    while index < conditions.len() {
        if conditions[index] {
            return true;
        }
        index += 1;
    }
    false
}
