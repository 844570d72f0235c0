//! What a process reads: bytes, or a file that is passed to it as it is.

use std::fs::File;
#[cfg(feature = "runtime")]
use std::io;
#[cfg(feature = "runtime")]
use std::process::Stdio;
use std::sync::Arc;

/// What a process reads from stdin: bytes, text, or a file, which is never held in memory.
///
/// ```no_run
/// # fn load(effects: &provisioner::Effects) -> provisioner::Result<()> {
/// effects.process("psql").stdin("select 1;").run()?;
/// effects.process("psql").stdin(std::fs::File::open("dump.sql")?).run()
/// # }
/// ```
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "runtime"), expect(dead_code, reason = "what runs a process reads it"))]
pub struct ProcessInput(Input);

#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "runtime"), expect(dead_code, reason = "what runs a process reads it"))]
enum Input {
    Bytes(Arc<Vec<u8>>),
    File(Arc<File>),
}

#[cfg(feature = "runtime")]
impl ProcessInput {
    /// How the process is given it.
    pub(super) fn stdio(&self) -> io::Result<Stdio> {
        match &self.0 {
            Input::Bytes(_) => Ok(Stdio::piped()),
            Input::File(file) => Ok(file.try_clone()?.into()),
        }
    }

    /// Everything there is to read, for a test.
    #[cfg(any(test, feature = "testing"))]
    pub(super) fn content(&self) -> Vec<u8> {
        use std::io::Read;
        match &self.0 {
            Input::Bytes(bytes) => bytes.to_vec(),
            Input::File(file) => {
                let mut content = Vec::new();
                // A file that cannot be read is empty to a process that is made up.
                let _ = (&**file).read_to_end(&mut content);
                content
            }
        }
    }

    /// The bytes, where it is not a file.
    pub(super) fn bytes(&self) -> Option<Arc<Vec<u8>>> {
        match &self.0 {
            Input::Bytes(bytes) => Some(Arc::clone(bytes)),
            Input::File(_) => None,
        }
    }
}

impl From<File> for ProcessInput {
    fn from(file: File) -> Self {
        Self(Input::File(Arc::new(file)))
    }
}

/// Everything that becomes bytes.
macro_rules! from_bytes {
    ($($bytes:ty),*) => {$(
        impl From<$bytes> for ProcessInput {
            fn from(bytes: $bytes) -> Self {
                Self(Input::Bytes(Arc::new(bytes.into())))
            }
        }
    )*};
}

from_bytes!(Vec<u8>, Box<[u8]>, &[u8], String, &str);

impl From<&String> for ProcessInput {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Vec<u8>> for ProcessInput {
    fn from(bytes: &Vec<u8>) -> Self {
        bytes.as_slice().into()
    }
}

impl<const N: usize> From<[u8; N]> for ProcessInput {
    fn from(bytes: [u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl<const N: usize> From<&[u8; N]> for ProcessInput {
    fn from(bytes: &[u8; N]) -> Self {
        bytes.as_slice().into()
    }
}
