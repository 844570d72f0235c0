use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_of_a_private_field.yaml")]
pub struct Aws {
    /// The retries
    pub retry: inside::Retry,
}

pub mod inside {
    /// The retries
    #[provisioner::config]
    pub struct Retry {
        /// How many
        attempts: u32,
    }

    impl Retry {
        pub fn attempts(&self) -> u32 {
            self.attempts
        }
    }
}

/// Says hello
#[provisioner::command]
fn hello(
    /// How many
    #[arg(long, config = retry.attempts)]
//                             ^^^^^^^^ rustc: private
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
