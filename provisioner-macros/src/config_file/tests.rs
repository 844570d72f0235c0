//! Files that make no sense.

use super::read::parse;
use provisioner_shared::bytes::encode;

/// Pieces that YAML is made of, put together without sense.
const PIECES: &[&str] = &[
    "a",
    "b: ",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "&a ",
    "*a",
    "!t ",
    "!!str ",
    "<<: ",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "#",
    "---\n",
    "...\n",
    "?",
    "~",
    "null",
    "true",
    "1",
    "-0x1f",
    "1e999",
    ".nan",
    "${X}",
    "\u{feff}",
    "\r\n",
    "ä",
    "\0",
    "%YAML 1.2\n",
    "@",
    "`",
];

#[test]
fn no_file_makes_the_macro_panic() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).expect("it is below a usize")
    };
    let mut read = 0;
    for _ in 0..20_000 {
        let text: String = (0..random(24)).map(|_| PIECES[random(PIECES.len())]).collect();
        if let Ok(tree) = parse(text.into_bytes()) {
            let _ = encode(&tree);
            read += 1;
        }
    }
    assert!(read > 100, "{read} files could be read");
}

#[test]
fn a_small_file_does_not_grow_without_bound() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let items = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb += &format!("a{level}: &a{level} [{items}]\n");
    }
    assert!(parse(bomb.into_bytes()).is_err());
    assert!(parse("[".repeat(100_000).into_bytes()).is_err());
}
