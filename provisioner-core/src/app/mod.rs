//! From `main` to the command that was named, and back to an exit code.
