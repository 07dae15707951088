//! The Pythons that the engine has.

use heapglass_session::{Fact, Profile};
use heapglass_wire::{Python, Unverified};

/// All of them, oldest first.
pub fn pythons() -> Vec<Python> {
    Profile::names().filter_map(Profile::by_name).map(|profile| python(&profile)).collect()
}

fn python(profile: &Profile) -> Python {
    Python {
        name: profile.name.to_owned(),
        release: profile.release,
        unverified: profile.unverified.iter().map(|item| unverified(item.fact)).collect(),
    }
}

fn unverified(fact: Fact) -> Unverified {
    match fact {
        Fact::Release => Unverified::Release,
        Fact::Allocations => Unverified::Allocations,
        Fact::DictOrder => Unverified::DictOrder,
        Fact::StartStrings => Unverified::StartStrings,
        Fact::StartFreeLists => Unverified::StartFreeLists,
    }
}
