//! The engine asked by itself.

use crate::corpus::{Line, Offered};
use crate::world::World;

/// What the program answers to a shell that takes values and descriptions apart.
pub(crate) fn answer(world: &World, line: &Line) -> Vec<Offered> {
    let mut words = vec!["completions", "fish", "--answer", "--"];
    words.extend(line.words.iter().skip(1).map(String::as_str));
    let row = |row: &str| {
        let (value, description) = row.split_once('\t').unwrap();
        Offered { value: value.to_owned(), description: description.to_owned() }
    };
    world.without_home(&world.acme(&words)).lines().map(row).collect()
}
