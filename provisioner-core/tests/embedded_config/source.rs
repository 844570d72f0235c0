//! Errors that are in the plugin's struct, or in what it says of its file.

use super::package::{Errors, Package};

pub(crate) struct Case {
    name: &'static str,
    /// What stands in `files/NAME.yaml`, if there is one.
    file: Option<&'static str>,
    source: &'static str,
    /// For each error, what it says and what is in the line that it underlines.
    errors: &'static [(&'static str, &'static str)],
}

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "no_file",
        file: None,
        source: r#"#[provisioner::plugin(name = "a")] pub struct A { pub port: u16, pub host: Option<String> }"#,
        errors: &[("there is no file `resources/config.yaml` in", "struct A")],
    },
    Case {
        name: "no_such_file",
        file: None,
        source: r#"#[provisioner::plugin(name = "a", config_file = "files/none.yaml")] pub struct A;"#,
        errors: &[("there is no file `files/none.yaml` in", "files/none.yaml")],
    },
    Case {
        name: "outside",
        file: None,
        source: r#"#[provisioner::plugin(name = "a", config_file = "../x.yaml")] pub struct A { pub port: u16 }"#,
        errors: &[("`../x.yaml` is outside of the crate", "../x.yaml")],
    },
    Case {
        name: "no_file_needed",
        file: None,
        source: r#"#[provisioner::plugin(name = "a")] pub struct A { pub host: Option<String>, #[serde(default)] pub n: u8 }"#,
        errors: &[],
    },
    Case {
        name: "unit_with_enabled",
        file: Some("enabled: false"),
        source: r#"#[provisioner::plugin(name = "a", config_file = "files/unit_with_enabled.yaml")] pub struct A;"#,
        errors: &[],
    },
    Case {
        name: "unit_with_keys",
        file: Some("port: 1"),
        source: r#"#[provisioner::plugin(name = "a", config_file = "files/unit_with_keys.yaml")] pub struct A;"#,
        errors: &[("files/unit_with_keys.yaml:1:1: unknown key `port` in `a`", "unit_with_keys.yaml")],
    },
    Case {
        name: "no_configuration_type",
        file: Some("a: {}\nb: []\nc: {1: a}\nd: {}"),
        source: r#"
#[provisioner::plugin(name = "a", config_file = "files/no_configuration_type.yaml")]
pub struct A {
    pub a: Plain,
    pub b: Vec<Option<Plain>>,
    pub c: std::collections::HashMap<u32, String>,
    #[config(any)]
    pub d: Plain,
}
pub struct Plain;"#,
        errors: &[
            ("`Plain` is not a configuration type\n= help: write `#[provisioner::config]` on it", "pub a: Plain"),
            ("`Plain` is not a configuration type", "pub b: Vec"),
            ("`std::collections::HashMap<u32, String>` is not a configuration type\n= help: the keys", "pub c"),
            ("serde cannot read `Plain`", "pub d: Plain"),
        ],
    },
    Case {
        name: "several_at_once",
        file: Some("a: x\nb:\n  c: 300\n  d: 1\n  f: 2\ng: 1\nh: 1"),
        source: r#"
#[provisioner::plugin(name = "a", config_file = "files/several_at_once.yaml")]
pub struct A {
    pub a: u8,
    pub b: B,
}
#[provisioner::config]
pub struct B { pub c: u8, pub d: String, pub e: bool }"#,
        errors: &[
            (".yaml:6:1: unknown key `g` in `a`", "config_file"),
            (".yaml:7:1: unknown key `h` in `a`", "config_file"),
            (".yaml:1:4: `a.a`: expected a whole number", "pub a: u8"),
            (".yaml:3:6: `a.b.c`: expected a whole number from 0 to 255 (u8), found `300`", "pub b: B"),
            (".yaml:4:6: `a.b.d`: expected text", "pub b: B"),
            (".yaml:5:3: unknown key `f` in `a.b`", "pub b: B"),
            (".yaml:2:1: `a.b.e` has no value", "pub b: B"),
        ],
    },
    Case {
        name: "attributes",
        file: Some("a: 1"),
        source: r#"
#[provisioner::plugin(name = "a", config_file = "files/attributes.yaml")]
pub struct A {
    #[config(secrt)]
    pub a: Option<u8>,
    #[serde(flatten)]
    pub b: Option<B>,
    pub c: Option<Enum>,
}
#[provisioner::config]
pub struct B { pub reason: &'static str }
#[provisioner::config]
#[serde(rename_all = "kebabcase")]
pub enum Enum { One, #[serde(rename = "One")] Two }
#[provisioner::config]
pub fn three() {}
#[provisioner::config]
#[derive(Deserialize)]
pub struct Four { pub n: u8 }
#[provisioner::config]
pub struct Five<T> { pub n: T }"#,
        errors: &[
            ("`config` has no option `secrt`\n= help: did you mean `secret`?", "config(secrt)"),
            ("with `flatten` the keys of the configuration are not known", "serde(flatten)"),
            ("`&'static str` cannot be read from a file\n= help: write `String`", "reason"),
            ("`kebabcase` is no way to spell names\n= help: did you mean `kebab-case`?", "kebabcase"),
            ("`One` and `Two` are both called `One`", "pub enum Enum"),
            ("`#[provisioner::config]` goes on a struct or an enum", "pub fn three"),
            ("`#[provisioner::config]` derives `Deserialize` already", "derive(Deserialize)"),
            ("a configuration type has no parameters", "Five<T>"),
        ],
    },
    Case {
        name: "recursive",
        file: Some("a: {leaves: []}\nb: {leaves: []}"),
        source: r#"
#[provisioner::plugin(name = "a", config_file = "files/recursive.yaml")]
pub struct A {
    pub a: Tree,
    pub b: Any,
}
#[provisioner::config]
pub struct Tree { pub leaves: Vec<Tree> }
#[provisioner::config]
pub struct Any {
    #[config(any)]
    pub leaves: Vec<Any>,
}"#,
        errors: &[("`Tree` contains itself\n= help: write `#[config(any)]`", "leaves: Vec<Tree>")],
    },
    Case {
        name: "unresolved",
        file: Some("a: 1"),
        source: r#"
#[provisioner::plugin(name = "a", config_file = "files/unresolved.yaml")]
pub struct A {
    pub a: Nowhere,
    pub b: Option<B>,
}
#[provisioner::config]
pub struct B { pub missing: Missing, pub reference: &str }"#,
        errors: &[
            ("cannot find type `Nowhere` in this scope", "pub a: Nowhere"),
            ("cannot find type `Missing` in this scope", "missing: Missing"),
            ("missing lifetime specifier", "reference: &str"),
        ],
    },
    Case {
        name: "hygiene",
        file: Some("r#type: 1"),
        source: r#"
/// Names that generated code must not find.
#[allow(dead_code, missing_docs)]
mod shadowed {
    pub struct Option;
    pub struct Result;
    pub struct Ok;
    pub struct Some;
    pub struct Box;
    pub struct Default;
    pub trait Deserialize {}
    pub mod serde {}
    pub mod core {}
}
#[allow(unused_imports)]
use shadowed::*;
/// The plugin
#[provisioner::plugin(name = "a", config_file = "files/hygiene.yaml")]
pub struct A {
    /// A keyword
    #[serde(rename = "r#type")]
    pub r#type: u8,
    /// Left out
    #[serde(default)]
    pub list: ::std::vec::Vec<u8>,
}"#,
        errors: &[],
    },
];

impl Case {
    pub(crate) fn add_to(&self, package: &mut Package) {
        if let Some(file) = self.file {
            package.write(&format!("files/{}.yaml", self.name), file);
        }
        // A plugin without a description is a warning, which here is an error.
        let source = self.source.replace("#[provisioner::plugin", "/// A plugin\n#[provisioner::plugin");
        package.example(self.name, &source);
    }

    pub(crate) fn judge(&self, errors: &Errors) -> Result<(), String> {
        let said = &errors[self.name];
        let expected = |(text, line): &(String, String)| {
            self.errors.iter().any(|(says, at)| text.contains(says) && line.contains(at))
        };
        let every = self
            .errors
            .iter()
            .all(|(says, at)| said.iter().any(|(text, line)| text.contains(says) && line.contains(at)));
        if every && said.len() == self.errors.len() && said.iter().all(expected) {
            return Ok(());
        }
        Err(format!("{}: expected {:#?}, the compiler said {said:#?}", self.name, self.errors))
    }
}
