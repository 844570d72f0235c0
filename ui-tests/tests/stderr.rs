//! The commonest mistakes through trybuild, which builds a case as Cargo builds an author's crate.
//!
//! The `.stderr` files are those that `fail.rs` checks for all cases. trybuild takes a second or more a case, so it has
//! a choice of them.

#[test]
fn the_commonest_mistakes_read_the_same_when_cargo_builds() {
    if !ui_tests::toolchain::is_pinned() {
        return;
    }
    let cases = trybuild::TestCases::new();
    for mistake in [
        "plugin/name_not_kebab_case",
        "plugin/unknown_option",
        "command/option_misspelt",
        "command/group_is_text",
        "command/name_reserved",
        "signature/str_parameter",
        "signature/context_by_value",
        "signature/returns_number",
        "parameter/key_misspelt",
        "parameter/short_of_a_modifier",
    ] {
        cases.compile_fail(format!("tests/ui/{mistake}.rs"));
    }
}
