//! The profiles, and what the documentation says of them.

use heapglass_memory::Profile;

const DOCUMENT: &str = include_str!("../../../docs/PROFILES.md");

/// The lines of a version's section among what is unverified.
fn section(name: &str) -> Vec<&'static str> {
    let lines = DOCUMENT.lines().skip_while(|line| *line != format!("### {name}")).skip(1);
    lines.take_while(|line| !line.starts_with('#')).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_documentation_lists_what_is_unverified() {
    for name in Profile::names() {
        let profile = Profile::by_name(name).unwrap();
        assert_eq!(profile.name, name);
        let lines = section(name);
        assert_eq!(lines.len(), profile.unverified.len().max(1), "docs/PROFILES.md, section {name}");
        for item in profile.unverified {
            let is_listed = lines.iter().any(|line| line.contains(item.reason));
            assert!(is_listed, "docs/PROFILES.md, section {name}, lacks: {}", item.reason);
        }
    }
}
