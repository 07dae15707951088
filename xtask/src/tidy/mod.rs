//! `cargo xtask tidy`: the rules of CONTRIBUTING.md and ARCHITECTURE.md that text can check.
//!
//! Each rule is a function from the tree to findings, and each finding says where, what and how to mend it.
//! `xtask/tidy.toml` has the layers and the exemptions.

mod config;
mod manifests;
mod profiles;
mod scrub;
mod size;
mod tree;
mod web;
mod words;

use crate::workspace::Workspace;
use anyhow::{Result, bail};
use config::Config;
use tree::Tree;

/// One thing that breaks a rule.
pub struct Finding {
    pub rule: &'static str,
    pub path: String,
    /// 0 where the finding is about the whole file.
    pub line: usize,
    /// The function or package it is about, where an exemption must name one.
    pub item: Option<String>,
    pub message: String,
}

impl Finding {
    fn new(rule: &'static str, path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { rule, path: path.to_owned(), line, item: None, message: message.into() }
    }
}

type Rule = fn(&Tree, &Config, &mut Vec<Finding>);

const RULES: [Rule; 16] = [
    size::lib_is_contents,
    size::file_length,
    size::function_length,
    manifests::layers,
    manifests::lints,
    manifests::bans,
    manifests::deny_dates,
    words::compiler_in_one_folder,
    words::serde_at_the_boundary,
    words::no_version_tests,
    words::module_docs,
    words::todo_has_issue,
    words::tests_run,
    words::no_machine_paths,
    profiles::numbers_are_cited,
    web::rules,
];

/// Prints every finding; an error if there is one.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tree = Tree::read(workspace)?;
    let config = Config::read(workspace)?;
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&tree, &config, &mut findings);
    }
    let mut findings = config.apply_exemptions(findings);
    findings.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    for finding in &findings {
        let place = if finding.line > 0 {
            format!("{}:{}", finding.path, finding.line)
        } else {
            finding.path.clone()
        };
        println!("{place}: {} [{}]", finding.message, finding.rule);
    }
    match findings.len() {
        0 => println!("tidy: {} files, nothing to mend", tree.files.len()),
        1 => bail!("tidy found 1 thing to mend"),
        many => bail!("tidy found {many} things to mend"),
    }
    Ok(())
}
