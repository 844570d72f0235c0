//! The configuration at run time, from the command line down: what is loaded, what is refused, what is written.

mod edit;
mod fixture;
mod layers;
mod mistakes;
mod random;
mod robust;
