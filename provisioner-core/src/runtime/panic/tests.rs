//! A panic becomes an error that says whose it is.

use super::catch;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::output::{Output, Sink};
use crate::registry::PluginDef;
use std::panic;

const PLUGIN: PluginDef = PluginDef {
    name: "boom",
    about: "",
    long_about: "",
    package: "provisioner-boom-plugin",
    version: "1.2.3",
    repository: "https://example.org/boom",
    config: None,
};

fn caught(command: impl FnOnce() -> Result<()>) -> Error {
    let output = Output::new(Sink::captured(), Default::default());
    catch(&PLUGIN, &output, command).unwrap_err()
}

#[test]
fn a_panic_names_the_plugin_the_place_and_whom_to_tell() {
    let error = caught(|| panic!("index {} of 3", 7));
    let text = format!("{error:?}");
    assert!(text.starts_with(&format!("the plugin `boom` panicked at {}:", file!())), "{text}");
    assert!(text.contains(": index 7 of 3\n"), "{text}");
    assert!(text.contains("provisioner-boom-plugin 1.2.3 at https://example.org/boom"), "{text}");
    assert_eq!(error.get_exit_code(), ExitCode::PANIC);
}

#[test]
fn an_error_is_no_panic() {
    assert_eq!(caught(|| Err(Error::new("x").exit_code(3))).get_exit_code(), ExitCode::from(3));
}

#[test]
fn a_payload_without_text_is_reported_too() {
    let error = caught(|| panic::panic_any(7));
    assert!(error.to_string().ends_with("(no message)"), "{error}");
}
