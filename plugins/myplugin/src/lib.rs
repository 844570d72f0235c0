//! My custom functionality for Provisioner.
