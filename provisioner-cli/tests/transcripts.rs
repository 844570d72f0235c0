//! What a person sees at the terminal, word for word.
//!
//! After an intended change: `TRYCMD=overwrite cargo test -p provisioner-cli --test transcripts`, and read the diff.

#[test]
fn the_terminal_shows_what_the_transcripts_say() {
    let home = tempfile::tempdir().expect("folders can be made");
    trycmd::TestCases::new()
        .case("tests/transcripts/*.md")
        .env("HOME", home.path().display().to_string())
        .env("XDG_CONFIG_HOME", home.path().display().to_string())
        .env("PATH", "")
        .env("NO_COLOR", "1");
}
