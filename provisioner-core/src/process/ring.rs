//! The end of a stream, however long it is.

/// As much as is kept at least; twice as much at most.
const KEPT: usize = 64 * 1024;

/// The end of what went through it.
#[derive(Debug, Default)]
pub(super) struct Ring {
    bytes: Vec<u8>,
    /// How many lines ended in what is no longer here.
    pub(super) lines_before: usize,
}

impl Ring {
    pub(super) fn push(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
        if self.bytes.len() > 2 * KEPT {
            let gone = self.bytes.len() - KEPT;
            self.lines_before += self.bytes.drain(..gone).filter(|byte| *byte == b'\n').count();
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_kept_and_the_lines_before_it_are_counted() {
        let mut ring = Ring::default();
        for number in 0..100_000 {
            ring.push(format!("line {number}\n").as_bytes());
        }
        assert!(ring.bytes.capacity() < 8 * KEPT, "{}", ring.bytes.capacity());
        assert!(ring.bytes.ends_with(b"line 99999\n"));
        let kept = ring.bytes.iter().filter(|byte| **byte == b'\n').count();
        assert_eq!(ring.lines_before + kept, 100_000);
    }
}
