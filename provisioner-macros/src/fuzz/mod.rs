//! A fuzzer over token streams: valid plugins with a few tokens changed, and random tokens.
//!
//! No input makes a macro panic, and what comes out is Rust or holds a `compile_error!`. The seed is fixed, so that a
//! failure repeats; `PROVISIONER_FUZZ=5000000 cargo test --release -p provisioner-macros fuzz` runs longer than usual.

mod mutate;
mod seeds;

use mutate::Random;
use proc_macro2::{TokenStream, TokenTree};
use seeds::{SEEDS, Seed};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many executions a usual run of the tests has.
const USUAL: u64 = 3_000;

#[test]
fn no_tokens_make_a_macro_panic() {
    let executions = std::env::var("PROVISIONER_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(USUAL);
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || run(thread, executions / threads));
        }
    });
}

fn run(thread: u64, executions: u64) {
    let mut random = Random::new(0x5eed_0000 + thread);
    let parsed: Vec<_> = SEEDS.iter().map(|seed| (seed, tokens(seed.options), tokens(seed.item))).collect();
    let pool = mutate::pool(parsed.iter().flat_map(|(_, options, item)| [options, item]));
    // Reading the output as Rust takes longer than writing it: a long run reads every eighth.
    let every = if executions > USUAL { 8 } else { 1 };
    for execution in 0..executions {
        let (seed, options, item) = &parsed[random.below(parsed.len())];
        let (options, item) = match random.below(16) {
            0 => (mutate::random(&pool, &mut random), mutate::random(&pool, &mut random)),
            _ => mutate::both(options, item, &pool, &mut random),
        };
        execute(seed, &options, &item, execution % every == 0);
    }
}

fn execute(seed: &Seed, options: &TokenStream, item: &TokenStream, read: bool) {
    let output = catch_unwind(AssertUnwindSafe(|| (seed.expand)(options.clone(), item.clone())));
    let shown = || format!("#[{}({options})]\n{item}", seed.attribute);
    let Ok(output) = output else { panic!("a panic for\n{}", shown()) };
    if !read {
        return;
    }
    let sound = holds_error(output.clone()) || syn::parse2::<syn::File>(output.clone()).is_ok();
    // An item that is no Rust before us is none behind us either.
    let sound = sound || syn::parse2::<syn::Item>(item.clone()).is_err();
    assert!(sound, "neither Rust nor an error for\n{}\n\n{output}", shown());
}

fn holds_error(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "compile_error",
        _ => false,
    })
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("a seed is made of tokens")
}

#[test]
fn every_seed_is_accepted() {
    for seed in SEEDS {
        let output = (seed.expand)(tokens(seed.options), tokens(seed.item));
        assert!(!holds_error(output.clone()), "{}\n{output}", seed.item);
        assert!(syn::parse2::<syn::File>(output.clone()).is_ok(), "{}\n{output}", seed.item);
    }
}
