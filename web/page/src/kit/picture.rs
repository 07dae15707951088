//! A picture as SVG. Each group is a component with a key, so that a step touches only what changed.

use std::collections::BTreeMap;

use heapglass_wire::{Anchor, Group, Pane, Picture, Run, Shape, Subject};
use web_sys::Element;
use yew::prelude::*;

use crate::state::Same;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub picture: Same<Picture>,
    #[prop_or_default]
    pub class: Classes,
    /// The style of the root: its size.
    #[prop_or_default]
    pub style: AttrValue,
    /// A group was chosen.
    #[prop_or_default]
    pub on_choose: Option<Callback<Subject>>,
    /// A group was chosen twice.
    #[prop_or_default]
    pub on_open: Option<Callback<Subject>>,
    #[prop_or_default]
    pub on_hover: Option<Callback<Option<Subject>>>,
    /// The group that the keyboard is on.
    #[prop_or_default]
    pub focused: Option<AttrValue>,
}

/// A whole picture. It listens for all of its groups, of which there can be thousands.
#[component]
pub fn PictureView(props: &PictureProps) -> Html {
    let PictureProps { picture, class, style, on_choose, on_open, on_hover, focused } = props;
    let drawn = use_mut_ref(Groups::default);
    let groups = keep_equal(&mut drawn.borrow_mut(), &picture.groups);
    let groups = groups.into_iter().map(|group| {
        let is_focused = focused.as_deref() == Some(group.key.as_str());
        let key = group.key.clone();
        html! { <GroupView {key} {group} {is_focused} /> }
    });
    let onclick = on_choose.clone().map(|on_choose| at_subject(picture, on_choose));
    let ondblclick = on_open.clone().map(|on_open| at_subject(picture, on_open));
    let onmouseover = on_hover.clone().map(|on_hover| {
        let picture = picture.clone();
        Callback::from(move |event: MouseEvent| on_hover.emit(subject_at(&picture, &event)))
    });
    let onmouseleave = on_hover.clone().map(|on_hover| on_hover.reform(|_: MouseEvent| None));
    html! {
        <svg class={classes!("pic", class.clone())} viewBox={format!("0 0 {} {}", picture.width, picture.height)}
            role="group" aria-label={picture.title.clone()} style={style.clone()}
            width={picture.width.to_string()} height={picture.height.to_string()}
            {onclick} {ondblclick} {onmouseover} {onmouseleave}>
            { for groups }
        </svg>
    }
}

/// Says which group a click is on.
fn at_subject(picture: &Same<Picture>, tell: Callback<Subject>) -> Callback<MouseEvent> {
    let picture = picture.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(subject) = subject_at(&picture, &event) {
            event.stop_propagation();
            tell.emit(subject);
        }
    })
}

/// The groups last drawn, by their keys.
type Groups = BTreeMap<String, Same<Group>>;

/// The groups of a picture; those that are as they were are the very ones that were drawn.
fn keep_equal(drawn: &mut Groups, groups: &[Group]) -> Vec<Same<Group>> {
    let kept = |group: &Group| match drawn.get(&group.key) {
        Some(before) if **before == *group => before.clone(),
        Some(_) | None => Same::new(group.clone()),
    };
    let groups: Vec<Same<Group>> = groups.iter().map(kept).collect();
    *drawn = groups.iter().map(|group| (group.key.clone(), group.clone())).collect();
    groups
}

/// What the group under the pointer stands for.
fn subject_at(picture: &Picture, event: &MouseEvent) -> Option<Subject> {
    let target = event.target_dyn_into::<Element>()?;
    // The selector is valid, so that this cannot fail.
    let id = target.closest("g.can-choose").ok().flatten()?.id();
    let key = [Pane::First, Pane::Second].into_iter().find_map(|pane| id.strip_prefix(prefix(pane)))?;
    picture.groups.iter().find(|group| group.key == key).map(|group| group.subject)
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    group: Same<Group>,
    is_focused: bool,
}

/// What the `id` of a group's element begins with: two runs side by side have the same keys.
const fn prefix(pane: Pane) -> &'static str {
    match pane {
        Pane::First => "pic-",
        Pane::Second => "second-",
    }
}

/// The `id` of a group's element.
pub fn group_id(pane: Pane, key: &str) -> String {
    format!("{}{key}", prefix(pane))
}

#[component]
fn GroupView(props: &GroupProps) -> Html {
    let GroupProps { group, is_focused } = props;
    let pane = use_context::<Pane>().unwrap_or_default();
    let can_choose = group.subject != Subject::Nothing;
    let class =
        classes!(group.class.clone(), is_focused.then_some("is-focused"), can_choose.then_some("can-choose"));
    let transform = (group.x != 0.0 || group.y != 0.0).then(|| format!("translate({} {})", group.x, group.y));
    let role = if group.label.is_empty() { None } else { Some("img") };
    let label = (!group.label.is_empty()).then(|| group.label.clone());
    html! {
        <g id={group_id(pane, &group.key)} {class} {transform} {role} aria-label={label.clone()}>
            if let Some(label) = label {
                <title>{ label }</title>
            }
            { for group.shapes.iter().map(shape) }
        </g>
    }
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Rect { class, x, y, width, height, rx } => html! {
            <rect class={class_of(class)} x={x.to_string()} y={y.to_string()} width={width.to_string()}
                height={height.to_string()} rx={rx.to_string()} />
        },
        Shape::Path { class, d } => html! { <path class={class_of(class)} d={d.clone()} /> },
        Shape::Text { class, x, y, anchor, runs } => {
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            html! {
                <text class={class_of(class)} x={x.to_string()} y={y.to_string()} text-anchor={anchor}>
                    { for runs.iter().map(run) }
                </text>
            }
        }
        Shape::Circle { class, cx, cy, r } => html! {
            <circle class={class_of(class)} cx={cx.to_string()} cy={cy.to_string()} r={r.to_string()} />
        },
        Shape::Line { class, x1, y1, x2, y2 } => html! {
            <line class={class_of(class)} x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()}
                y2={y2.to_string()} />
        },
    }
}

fn run(run: &Run) -> Html {
    let dx = (run.dx != 0.0).then(|| run.dx.to_string());
    html! { <tspan class={class_of(&run.class)} {dx}>{ run.text.clone() }</tspan> }
}

fn class_of(class: &str) -> Option<String> {
    (!class.is_empty()).then(|| class.to_owned())
}
