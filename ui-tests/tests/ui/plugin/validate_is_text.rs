/// Manages clouds
#[provisioner::plugin(name = "aws", validate = "Aws::check")]
//                                             ^^^^^^^^^^^^ error: path
//                                                          help: `validate = Aws::check`
//                                                          paste: over `validate = "Aws::check"`
pub struct Aws;

impl Aws {
    fn check(&self) -> provisioner::Result<()> {
        Ok(())
    }
}
