/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(effects: &Effects, names: Vec<String>) -> Result<ExitCode> {
//                 ^^^^^^^ error: `Effects` is not in scope: the prelude is not imported here
//                         help: `use provisioner::prelude::*;`
//                         paste: before `/// Manages clouds`
    effects.files().write("a", names.join(","))?;
    Ok(ExitCode::SUCCESS)
}
