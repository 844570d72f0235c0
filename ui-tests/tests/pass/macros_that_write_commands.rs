//! Commands, groups and the plugin from `macro_rules!`.
#![deny(warnings)]
use provisioner::prelude::*;

macro_rules! plugin {
    ($name:literal, $type:ident) => {
        /// Manages clouds
        #[provisioner::plugin(name = $name)]
        pub struct $type;
    };
}
plugin!("aws", Aws);

macro_rules! group {
    ($type:ident, $field:ident : $field_type:ty) => {
        /// Some of them
        #[provisioner::group]
        pub struct $type {
            /// Which
            #[arg(long)]
            pub $field: $field_type,
        }
    };
}
group!(Cluster, zone: Option<String>);

macro_rules! command {
    ($function:ident, $name:literal, $group:ty, $argument:ident : $type:ty) => {
        /// Does something
        #[provisioner::command(name = $name, group = $group)]
        fn $function(
            ctx: &Context,
            group: &$group,
            /// What
            $argument: $type,
        ) -> Result<()> {
            let _ = (ctx, group, $argument);
            Ok(())
        }
    };
}
command!(create, "create", Cluster, name: String);
command!(delete, "delete-all", Cluster, names: Vec<String>);

macro_rules! simple {
    ($($function:ident)*) => {$(
        /// Does something simple
        #[provisioner::command]
        fn $function(ctx: &Context, /** Loudly */ loud: bool) {
            let _ = (ctx, loud);
        }
    )*};
}
simple!(start stop restart);
