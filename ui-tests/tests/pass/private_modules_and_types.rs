//! Nothing of the plugin is public.
#![deny(warnings)]

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "private_modules_and_types.yaml")]
struct Aws {
    /// The region
    region: String,
    /// The place
    place: inner::Place,
}

mod inner {
    use provisioner::prelude::*;

    /// The place
    #[provisioner::config]
    pub(super) struct Place {
        /// The row
        pub(super) row: u8,
    }

    mod deeper {
        use super::super::Aws;
        use provisioner::prelude::*;

        /// How large
        #[derive(Clone, Copy, ValueEnum)]
        enum Size {
            /// Small
            Small,
            /// Large
            Large,
        }

        /// The clusters
        #[provisioner::group]
        struct Cluster {
            /// How large
            #[arg(long, value_enum, default_value_t = Size::Small)]
            size: Size,
        }

        /// Creates one
        #[provisioner::command(group = Cluster)]
        fn create(config: &Aws, cluster: &Cluster) {
            let _ = (&config.region, config.place.row, cluster.size as u8, Size::Large as u8);
        }
    }

    /// Says hello
    #[provisioner::command]
    fn hello(ctx: &Context) {
        let _ = ctx;
    }
}
