//! Rules about manifests: layers, lints, clippy's bans in the pure crates, dated exceptions.

use super::Finding;
use super::config::Config;
use super::tree::{File, Tree};
use crate::exec;
use std::collections::BTreeSet;
use std::process::Command;
use toml::{Table, Value};

/// The clippy.toml that the other pure crates repeat.
const REFERENCE: &str = "crates/memory/clippy.toml";
const PURE: [&str; 6] = ["memory", "snapshot", "python", "session", "scene", "wire"];
const BANS: [&str; 3] = ["disallowed-types", "disallowed-methods", "disallowed-macros"];

pub fn layers(tree: &Tree, config: &Config, findings: &mut Vec<Finding>) {
    for (file, manifest) in manifests(tree) {
        let Some(name) = package_name(&manifest) else { continue };
        let Some(allowed) = config.layers.get(name) else {
            let message = format!("the package {name} is in no layer; add it to [layers] in xtask/tidy.toml");
            findings.push(Finding::new("layers", &file.path, 0, message));
            continue;
        };
        for dependency in dependencies(&manifest) {
            let is_ours = config.layers.contains_key(&dependency);
            if is_ours && !allowed.contains(&dependency) {
                let message = format!(
                    "{name} must not depend on {dependency}; see the layers in ARCHITECTURE.md. Move what it needs, or \
                     make it plain data in a crate below"
                );
                findings.push(Finding::new("layers", &file.path, line_of(file, &dependency), message));
            }
            if let Some(owners) =
                owners(config, &dependency).filter(|owners| !owners.iter().any(|owner| owner == name))
            {
                let message = format!("{dependency} belongs to {} only; go through it", owners.join(" and "));
                findings.push(Finding::new("layers", &file.path, line_of(file, &dependency), message));
            }
        }
    }
}

pub fn lints(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, manifest) in manifests(tree).filter(|(_, manifest)| package_name(manifest).is_some()) {
        let inherits =
            manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool);
        if inherits != Some(true) {
            let message =
                "the package does not have the workspace's lints; add `[lints]` with `workspace = true`";
            findings.push(Finding::new("lints", &file.path, 0, message));
        }
    }
}

pub fn bans(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    let reference = tree.file(REFERENCE).map(banned).unwrap_or_default();
    for name in PURE {
        let path = format!("crates/{name}/clippy.toml");
        let own = tree.file(&path).map(banned).unwrap_or_default();
        for missing in reference.difference(&own) {
            let message = format!(
                "{missing} is not banned here; repeat the line of {REFERENCE}, the nearest file counts alone"
            );
            findings.push(Finding::new("bans", &path, 0, message));
        }
    }
}

/// An advisory that cargo-deny is told to overlook is overlooked until a day, not for ever.
pub fn deny_dates(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    let Some(file) = tree.file("deny.toml") else { return };
    let Ok(table) = file.text.parse::<Table>() else { return };
    let today = exec::output(Command::new("date").arg("+%Y-%m-%d")).unwrap_or_default();
    let ignored =
        table.get("advisories").and_then(|advisories| advisories.get("ignore")).and_then(Value::as_array);
    for entry in ignored.into_iter().flatten() {
        let reason = entry.get("reason").and_then(Value::as_str).unwrap_or_default();
        let until = reason.split("until ").nth(1).and_then(|text| text.get(..10));
        let message = match until {
            None => "an overlooked advisory needs a reason that ends with `until YYYY-MM-DD`",
            Some(day) if day < today.as_str() => {
                "this advisory was to be overlooked until a day that has passed; update"
            }
            Some(_) => continue,
        };
        findings.push(Finding::new("deny-dates", &file.path, 0, message));
    }
}

fn manifests(tree: &Tree) -> impl Iterator<Item = (&File, Table)> {
    tree.files
        .iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"))
        .filter_map(|file| Some((file, file.text.parse().ok()?)))
}

fn package_name(manifest: &Table) -> Option<&str> {
    manifest.get("package")?.get("name")?.as_str()
}

/// The names under [dependencies] and [build-dependencies], for any target.
fn dependencies(manifest: &Table) -> Vec<String> {
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flatten();
    let tables = targets.filter_map(|(_, value)| value.as_table()).chain([manifest]);
    tables
        .flat_map(|table| [table.get("dependencies"), table.get("build-dependencies")])
        .flatten()
        .filter_map(Value::as_table)
        .flat_map(|table| table.keys().cloned())
        .collect()
}

fn owners<'a>(config: &'a Config, dependency: &str) -> Option<&'a Vec<String>> {
    let matches = |pattern: &str| match pattern.strip_suffix('*') {
        Some(prefix) => dependency.starts_with(prefix),
        None => dependency == pattern,
    };
    config.only_in.iter().find(|(pattern, _)| matches(pattern)).map(|(_, owners)| owners)
}

fn line_of(file: &File, dependency: &str) -> usize {
    file.text.lines().position(|line| line.starts_with(dependency)).map_or(0, |index| index + 1)
}

/// The paths that a clippy.toml disallows, with the kind of ban.
fn banned(file: &File) -> BTreeSet<String> {
    let Ok(table) = file.text.parse::<Table>() else { return BTreeSet::new() };
    let mut paths = BTreeSet::new();
    for kind in BANS {
        for entry in table.get(kind).and_then(Value::as_array).into_iter().flatten() {
            let path = entry.as_str().or_else(|| entry.get("path").and_then(Value::as_str));
            paths.extend(path.map(|path| format!("{path} ({kind})")));
        }
    }
    paths
}
