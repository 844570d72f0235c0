//! The elements of the slices, and other items with attributes.
//!
//! The linker's attributes are in a macro of this crate, because a macro that cannot be found is one error where
//! attributes that cannot be found are several.

/// Registers a plugin.
#[doc(hidden)]
#[macro_export]
macro_rules! __register_plugin {
    ($entry:expr) => {
        #[$crate::__private::linkme::distributed_slice($crate::__private::PROVISIONER_SDK_PLUGINS)]
        #[linkme(crate = $crate::__private::linkme)]
        static PLUGIN: $crate::__private::PluginEntry = $entry;
    };
}

/// An item with attributes that only a macro of ours can find.
#[doc(hidden)]
#[macro_export]
macro_rules! __item {
    ($($item:tt)*) => { $($item)* };
}

/// Registers a command.
#[doc(hidden)]
#[macro_export]
macro_rules! __register_command {
    ($entry:expr) => {
        #[$crate::__private::linkme::distributed_slice($crate::__private::PROVISIONER_SDK_COMMANDS)]
        #[linkme(crate = $crate::__private::linkme)]
        static COMMAND: $crate::__private::CommandEntry = $entry;
    };
}

/// Registers the type of an error.
#[doc(hidden)]
#[macro_export]
macro_rules! __register_error {
    ($type:ty) => {
        #[$crate::__private::linkme::distributed_slice($crate::__private::PROVISIONER_SDK_ERRORS)]
        #[linkme(crate = $crate::__private::linkme)]
        static ERROR: $crate::__private::Describe = $crate::__private::Description::of_type::<$type>;
    };
}
