//! The methods that say what is to run: the same for a process that changes things and for one that only reads.
//!
//! Written once, as a macro: a trait would have to be imported by every plugin.

/// Implements them for a type with a field `invocation`.
macro_rules! builder_methods {
    () => {
        /// Adds an argument.
        pub fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Self {
            self.invocation.args.push($crate::process::Arg { value: arg.as_ref().to_owned(), secret: false });
            self
        }

        /// Adds an argument that no plan, log or error shows. Other users of the machine can still see it while the process
        /// runs: where the program can take it from a variable or from stdin, that is better.
        pub fn secret_arg(mut self, arg: &$crate::config::Secret<impl AsRef<std::ffi::OsStr>>) -> Self {
            #[cfg(feature = "runtime")]
            $crate::secrets::remember(&arg.expose().as_ref().to_string_lossy());
            self.invocation.args.push($crate::process::Arg { value: arg.expose().as_ref().to_owned(), secret: true });
            self
        }

        /// Adds arguments.
        pub fn args(self, args: impl IntoIterator<Item: AsRef<std::ffi::OsStr>>) -> Self {
            args.into_iter().fold(self, Self::arg)
        }

        /// Sets a variable. Variables are never shown.
        pub fn env(mut self, name: impl AsRef<std::ffi::OsStr>, value: impl AsRef<std::ffi::OsStr>) -> Self {
            self.invocation.env.push((name.as_ref().to_owned(), Some(value.as_ref().to_owned())));
            self
        }

        /// Takes away a variable that the process would inherit.
        pub fn env_remove(mut self, name: impl AsRef<std::ffi::OsStr>) -> Self {
            self.invocation.env.push((name.as_ref().to_owned(), None));
            self
        }

        /// Sets the folder it runs in.
        pub fn current_dir(mut self, folder: impl AsRef<std::path::Path>) -> Self {
            self.invocation.current_dir = Some(folder.as_ref().to_owned());
            self
        }

        /// Sets what it reads from stdin: bytes, text, or a [`File`](std::fs::File), which is not read into memory.
        pub fn stdin(mut self, input: impl Into<$crate::process::ProcessInput>) -> Self {
            self.invocation.stdin = Some(input.into());
            self
        }

        /// Ends it, as a failure, when it takes longer: all that it started gets SIGTERM, and SIGKILL after the
        /// [`grace`](Self::grace). Time in which it is stopped does not count. On Windows only the process itself is
        /// killed.
        pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
            self.invocation.timeout = Some(timeout);
            self
        }

        /// Sets how long it may take to end once it was asked to; without it two seconds. Zero kills it at once.
        pub fn grace(mut self, grace: std::time::Duration) -> Self {
            self.invocation.grace = grace;
            self
        }

        /// Names exit codes beside 0 that are no failure: 1 of `grep` and `diff`.
        pub fn ok_codes(mut self, codes: impl IntoIterator<Item = i32>) -> Self {
            self.invocation.ok_codes.extend(codes);
            self
        }
    };
}

pub(crate) use builder_methods;
