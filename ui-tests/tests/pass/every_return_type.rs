//! Everything that a command may return.
#![deny(warnings)]
use provisioner::prelude::*;
use std::fmt;
use std::io;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What goes wrong
#[derive(Debug)]
pub enum Oops {
    /// This
    This,
}

impl fmt::Display for Oops {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("oops")
    }
}

impl std::error::Error for Oops {}

type Done = std::result::Result<(), Oops>;

/// Nothing
#[provisioner::command]
fn nothing() {}

/// Nothing, explicitly
#[provisioner::command]
fn unit() -> () {}

/// A result
#[provisioner::command]
fn result() -> Result<()> {
    Err(Error::new("no").help("yes").exit_code(3))
}

/// A code
#[provisioner::command]
fn code() -> Result<ExitCode> {
    Ok(ExitCode::from(3))
}

/// Another error
#[provisioner::command]
fn of_io() -> io::Result<()> {
    Ok(())
}

/// An error of one's own
#[provisioner::command]
fn of_own() -> std::result::Result<ExitCode, Oops> {
    Err(Oops::This)
}

/// An error of one's own, with our `Result`
#[provisioner::command]
fn of_own_with_ours() -> Result<(), Oops> {
    Ok(())
}

/// An alias of one's own
#[provisioner::command]
fn of_alias() -> Done {
    Ok(())
}

/// One of these
#[derive(Serialize)]
pub struct Cluster {
    /// What it is called
    pub name: String,
}

/// An error with a code
#[derive(Debug, provisioner::CommandError)]
#[command_error(code = "oops", help = "{name} does not help", exit_code = 4)]
pub struct Named {
    name: &'static str,
}

impl fmt::Display for Named {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

impl std::error::Error for Named {}

/// Data
#[provisioner::command]
fn data() -> Result<Data<Vec<Cluster>>> {
    Ok(Data::new(Vec::new()).table(["name"]))
}

/// Data, or an error with a code
#[provisioner::command]
fn data_or_named() -> Result<Data<&'static str>, Named> {
    Err(Named { name: "x" })
}

/// The standard library's code
#[provisioner::command]
fn of_std() -> provisioner::Result<std::process::ExitCode> {
    Ok(std::process::ExitCode::SUCCESS)
}
