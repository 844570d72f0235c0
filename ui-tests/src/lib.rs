//! The harness for programs that must not compile, and for programs that must.
//!
//! A case is one file that is handed to rustc as a plugin's crate. What rustc must say is written below the token it
//! must say it of, and the harness compares that with rustc's JSON output; see this folder's `README.md`.
//!
//! | module | for |
//! |---|---|
//! | [`case`] | finds the cases and reads their headers |
//! | [`expect`] | reads what rustc must say, from the comments with carets |
//! | [`toolchain`] | builds the SDK once and checks the compiler's version |
//! | [`compile`] | one rustc over one case |
//! | [`diagnostic`] | what rustc said, as its JSON describes it |
//! | [`judge`] | compares the two |
//! | [`noise`] | the words no message may contain |
//! | [`snapshot`] | the rendered text that people review |
//! | [`paste`] | pastes a help's line where the case says and compiles again |
//! | [`typed`] | what stands in a file while an attribute is being typed |
//! | [`table`] | what the whole run amounts to |

pub mod case;
pub mod compile;
pub mod diagnostic;
pub mod expect;
pub mod judge;
pub mod noise;
pub mod parallel;
pub mod paste;
pub mod snapshot;
pub mod table;
pub mod toolchain;
pub mod typed;
