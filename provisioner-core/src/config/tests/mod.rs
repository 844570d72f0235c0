//! The configuration at run time, from the command line down: what is loaded, what is refused, what is written.

mod fixture;
mod layers;
mod mistakes;
mod robust;
