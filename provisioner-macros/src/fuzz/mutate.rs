//! Changes token streams: a few tokens at any depth go, come, move or become others.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A small generator: quick, and the same on every machine.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}

/// Every token of the seeds, groups and what is in them.
pub(super) fn pool<'a>(streams: impl Iterator<Item = &'a TokenStream>) -> Vec<TokenTree> {
    let mut pool = Vec::new();
    let mut left: Vec<TokenStream> = streams.cloned().collect();
    while let Some(stream) = left.pop() {
        for token in stream {
            if let TokenTree::Group(group) = &token {
                left.push(group.stream());
            }
            pool.push(token);
        }
    }
    let odd = "mut ref dyn impl async unsafe const extern 'a 'static _ = => -> :: .. ..= ! ? \"\" \"--\" \"é\" 'x' b'x' 0 1.5 r#fn $ @ # | && ;";
    pool.extend(odd.parse::<TokenStream>().expect("these are tokens"));
    pool
}

/// Options and item with one to four changes.
pub(super) fn both(
    options: &TokenStream,
    item: &TokenStream,
    pool: &[TokenTree],
    random: &mut Random,
) -> (TokenStream, TokenStream) {
    let (mut options, mut item) = (options.clone(), item.clone());
    for _ in 0..=random.below(4) {
        if random.below(3) == 0 {
            options = change(options, pool, random, 0);
        } else {
            item = change(item, pool, random, 0);
        }
    }
    (options, item)
}

/// Up to thirty tokens of the pool.
pub(super) fn random(pool: &[TokenTree], random: &mut Random) -> TokenStream {
    (0..random.below(30)).map(|_| pool[random.below(pool.len())].clone()).collect()
}

fn change(stream: TokenStream, pool: &[TokenTree], random: &mut Random, depth: usize) -> TokenStream {
    let mut tokens: Vec<TokenTree> = stream.into_iter().collect();
    if tokens.is_empty() {
        tokens.push(pool[random.below(pool.len())].clone());
        return tokens.into_iter().collect();
    }
    let at = random.below(tokens.len());
    if let (TokenTree::Group(group), true) = (&tokens[at], depth < 6 && random.below(4) != 0) {
        let inside = change(group.stream(), pool, random, depth + 1);
        tokens[at] = TokenTree::Group(Group::new(group.delimiter(), inside));
        return tokens.into_iter().collect();
    }
    let other = pool[random.below(pool.len())].clone();
    match random.below(7) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, other),
        2 => tokens[at] = other,
        3 => tokens.insert(at, tokens[at].clone()),
        4 => {
            let with = random.below(tokens.len());
            tokens.swap(at, with);
        }
        5 => tokens.truncate(at),
        _ => {
            // Macros wrap what they are given in invisible groups.
            let delimiter = [Delimiter::None, Delimiter::Parenthesis, Delimiter::Bracket][random.below(3)];
            tokens[at] = TokenTree::Group(Group::new(delimiter, tokens[at].clone().into()));
        }
    }
    tokens.into_iter().collect()
}
