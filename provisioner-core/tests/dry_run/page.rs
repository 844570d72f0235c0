//! What the page `docs/effects.md` shows of refusals: each block is run, in the order of the page and in one folder.

use crate::world::{Claim, World};
use std::fs;
use std::path::Path;

pub(crate) fn claims() -> Vec<(String, Claim)> {
    vec![("the page shows what is refused".to_owned(), Box::new(the_page_is_true))]
}

fn the_page_is_true() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/effects.md");
    let page = fs::read_to_string(page).unwrap();
    let world = World::new();
    let folder = world.path("").to_string_lossy().trim_end_matches('/').to_owned();
    let mut commands = 0;
    for block in page.split("```console\n").skip(1).filter(|block| block.starts_with("$ demo ")) {
        let block = block.split("```").next().unwrap();
        let mut shown = String::new();
        for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
            shown += &format!("$ {line}\n");
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["demo", args @ ..] => {
                    let ended = world.run(args);
                    shown += &(ended.stdout() + &ended.stderr());
                    if ended.code() != Some(0) {
                        shown += &format!("[exit code {}]\n", ended.code().unwrap());
                    }
                }
                ["cat", path] => shown += &fs::read_to_string(world.path(path)).unwrap(),
                other => panic!("the page does not run {other:?}"),
            }
            commands += 1;
        }
        assert_eq!(block, shown.replace(&folder, "/home/ada"));
    }
    assert!(commands >= 4, "{commands}");
}
