//! `heapglass svg`: one step's object graph as a file.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use heapglass_scene::{EN, GraphOptions, Places, Theme, Words, ZH_HANS, graph_picture, svg as file_of};
use heapglass_session::{Limits, Moment, Profile, Session};

use crate::run::read;
use crate::{Language, Scheme};

/// Draws a step as the page does, and prints the file.
pub(crate) fn svg(
    file: &Path,
    profile: Profile,
    step: i64,
    scheme: Scheme,
    language: Language,
) -> Result<ExitCode> {
    let (source, name) = read(file)?;
    let mut session = match Session::new(&source, &name, profile, Limits::default()) {
        Ok(session) => session,
        Err(problem) => {
            eprint!("{}", problem.render());
            return Ok(ExitCode::from(1));
        }
    };
    session.finish();
    let step = choose(step, session.done_steps())?;
    let theme = match scheme {
        Scheme::Auto => Theme::Auto,
        Scheme::Light => Theme::Light,
        Scheme::Dark => Theme::Dark,
    };
    let words = match language {
        Language::En => &EN,
        Language::ZhHans => &ZH_HANS,
    };
    print!("{}", draw(&mut session, step, theme, words));
    Ok(ExitCode::SUCCESS)
}

/// The step that is meant, of a run of so many; a negative one counts from the end.
fn choose(step: i64, last: u32) -> Result<u32> {
    let meant = if step < 0 { i64::from(last) + 1 + step } else { step };
    match u32::try_from(meant) {
        Ok(meant) if meant <= last => Ok(meant),
        Ok(_) | Err(_) => bail!("there is no step {step}: the program's steps are 0 to {last}"),
    }
}

fn draw(session: &mut Session, step: u32, theme: Theme, words: &Words) -> String {
    let changes = session.changes(step);
    let snapshot = session.snapshot(Moment { step, change: u32::MAX });
    let last = session.done_steps();
    let places = Places::default().at(step, last, true, &mut |from, to, see| session.walk(from, to, see));
    let options = GraphOptions { changes: Some(&changes), words, ..GraphOptions::default() };
    file_of(&graph_picture(&snapshot, &places, &options), theme, words)
}
