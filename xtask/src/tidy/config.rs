//! xtask/tidy.toml: layers and exemptions.

use super::Finding;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use toml::{Table, Value};

const PATH: &str = "xtask/tidy.toml";

pub struct Config {
    /// Package → those of ours that it may depend on.
    pub layers: BTreeMap<String, Vec<String>>,
    /// Package from outside (or a prefix with `*`) → those of ours that may depend on it.
    pub only_in: BTreeMap<String, Vec<String>>,
    exemptions: Vec<Exemption>,
}

struct Exemption {
    rule: String,
    path: String,
    item: Option<String>,
}

impl Config {
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let text = fs::read_to_string(workspace.path(PATH)).with_context(|| format!("{PATH} is missing"))?;
        let table: Table = text.parse().with_context(|| format!("{PATH} is not TOML"))?;
        let exemptions = match table.get("exempt") {
            Some(list) => {
                list.as_array().context("exempt is a list of tables")?.iter().map(exemption).collect()
            }
            None => Ok(Vec::new()),
        };
        Ok(Self {
            layers: lists(&table, "layers")?,
            only_in: lists(&table, "only_in")?,
            exemptions: exemptions?,
        })
    }

    /// Takes away what is exempt, and adds the exemptions that are not needed.
    pub fn apply_exemptions(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut is_used = vec![false; self.exemptions.len()];
        let mut kept: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| {
                let mut is_exempt = false;
                for (exemption, used) in self.exemptions.iter().zip(&mut is_used) {
                    if exemption.covers(finding) {
                        *used = true;
                        is_exempt = true;
                    }
                }
                !is_exempt
            })
            .collect();
        for (exemption, _) in self.exemptions.iter().zip(&is_used).filter(|(_, used)| !**used) {
            let message = format!(
                "nothing needs the exemption of {} from {}; remove it",
                exemption.path, exemption.rule
            );
            kept.push(Finding::new("exempt", PATH, 0, message));
        }
        kept
    }
}

impl Exemption {
    fn covers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.path == finding.path && self.item == finding.item
    }
}

fn exemption(entry: &Value) -> Result<Exemption> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
    text("reason").filter(|reason| !reason.is_empty()).context("each exemption in tidy.toml has a reason")?;
    Ok(Exemption {
        rule: text("rule").context("each exemption in tidy.toml names its rule")?,
        path: text("path").context("each exemption in tidy.toml names its path")?,
        item: text("item"),
    })
}

fn lists(table: &Table, key: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let section =
        table.get(key).and_then(Value::as_table).with_context(|| format!("{PATH} has no [{key}]"))?;
    let strings = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    Ok(section.iter().map(|(name, value)| (name.clone(), strings(value))).collect())
}
