//! Templates: files with `{{placeholders}}`.

/// Fills in the placeholders of a template.
///
/// # Errors
/// With the name of a placeholder that has no value.
pub(crate) fn render<'t>(template: &'t str, values: &[(&str, &str)]) -> Result<String, &'t str> {
    let mut rendered = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        rendered.push_str(before);
        // `${{ … }}` of a forge's own language, and anything else that is not a placeholder, is kept.
        match after.split_once("}}").filter(|(key, _)| is_key(key)) {
            Some((key, after)) => {
                let value = values.iter().find(|(known, _)| *known == key).ok_or(key)?;
                rendered.push_str(value.1);
                rest = after;
            }
            None => {
                rendered.push_str("{{");
                rest = after;
            }
        }
    }
    rendered.push_str(rest);
    Ok(rendered)
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn placeholders_are_filled_in_and_other_braces_are_kept() {
        let text = render("a {{name}} b ${{ secrets.X }} {{}} {{", &[("name", "N")]);
        assert_eq!(text.unwrap(), "a N b ${{ secrets.X }} {{}} {{");
        assert_eq!(render("{{other}}", &[("name", "N")]), Err("other"));
    }
}
