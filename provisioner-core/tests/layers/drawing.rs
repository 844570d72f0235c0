//! The floors as `ARCHITECTURE.md` draws them, so that drawing and test cannot disagree.

/// The floors from the top.
pub(crate) struct Drawing(Vec<Line>);

struct Line {
    names: Vec<String>,
    runtime: bool,
}

impl Drawing {
    /// Reads the first block below the heading `## The floors`: names, `[runtime]` where they are behind that feature,
    /// and what they are after a dash.
    pub(crate) fn read(document: &str) -> Self {
        let block = document.split("\n## The floors").nth(1).and_then(|rest| rest.split("```").nth(1));
        let lines =
            block.expect("a block below `## The floors`").lines().skip(1).filter(|line| !line.trim().is_empty());
        Self(lines.map(Line::read).collect())
    }

    /// How high a floor is.
    pub(crate) fn height(&self, floor: &str) -> usize {
        let index = self.0.iter().position(|line| line.names.iter().any(|name| name == floor));
        self.0.len() - index.unwrap_or_else(|| panic!("`{floor}` is not in the drawing of ARCHITECTURE.md"))
    }

    /// Whether a floor is behind the feature `runtime`.
    pub(crate) fn behind_the_wall(&self, floor: &str) -> bool {
        self.0.iter().any(|line| line.runtime && line.names.iter().any(|name| name == floor))
    }

    /// Every floor.
    pub(crate) fn floors(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|line| line.names.iter().map(String::as_str))
    }
}

impl Line {
    fn read(line: &str) -> Self {
        let names = line.split(" — ").next().unwrap_or_default();
        let runtime = names.contains("[runtime]");
        let names = names.split_whitespace().filter(|name| *name != "[runtime]");
        Self {
            names: names.map(|name| name.trim_end_matches(".rs").trim_end_matches('/').to_owned()).collect(),
            runtime,
        }
    }
}
