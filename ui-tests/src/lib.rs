//! The harness for programs that must not compile, and for programs that must.
