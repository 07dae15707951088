//! A picture as SVG. Each group is a component with a key, so that a step touches only what changed.

use heapglass_wire::{Anchor, Group, Picture, Run, Shape, Subject};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub picture: Picture,
    #[prop_or_default]
    pub class: Classes,
    /// The style of the root: its size.
    #[prop_or_default]
    pub style: AttrValue,
    /// A group was chosen.
    #[prop_or_default]
    pub on_choose: Callback<Subject>,
    #[prop_or_default]
    pub on_hover: Callback<Option<Subject>>,
    /// The group that the keyboard is on.
    #[prop_or_default]
    pub focused: Option<AttrValue>,
}

/// A whole picture.
#[component]
pub fn PictureView(props: &PictureProps) -> Html {
    let PictureProps { picture, class, style, on_choose, on_hover, focused } = props;
    let view_box = format!("0 0 {} {}", picture.width, picture.height);
    let groups = picture.groups.iter().map(|group| {
        let is_focused = focused.as_deref() == Some(group.key.as_str());
        html! {
            <GroupView key={group.key.clone()} group={group.clone()} {is_focused}
                on_choose={on_choose.clone()} on_hover={on_hover.clone()} />
        }
    });
    html! {
        <svg class={classes!("pic", class.clone())} viewBox={view_box} role="group"
            aria-label={picture.title.clone()} style={style.clone()}
            width={picture.width.to_string()} height={picture.height.to_string()}>
            { for groups }
        </svg>
    }
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    group: Group,
    is_focused: bool,
    on_choose: Callback<Subject>,
    on_hover: Callback<Option<Subject>>,
}

/// The `id` of a group's element.
pub fn group_id(key: &str) -> String {
    format!("pic-{key}")
}

#[component]
fn GroupView(props: &GroupProps) -> Html {
    let GroupProps { group, is_focused, on_choose, on_hover } = props;
    let subject = group.subject;
    let can_choose = subject != Subject::Nothing;
    let onclick = can_choose.then(|| {
        let on_choose = on_choose.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            on_choose.emit(subject);
        })
    });
    let onmouseenter = can_choose.then(|| on_hover.reform(move |_: MouseEvent| Some(subject)));
    let onmouseleave = can_choose.then(|| on_hover.reform(|_: MouseEvent| None));
    let class =
        classes!(group.class.clone(), is_focused.then_some("is-focused"), can_choose.then_some("can-choose"));
    let transform = (group.x != 0.0 || group.y != 0.0).then(|| format!("translate({} {})", group.x, group.y));
    let role = if group.label.is_empty() { None } else { Some("img") };
    let label = (!group.label.is_empty()).then(|| group.label.clone());
    html! {
        <g id={group_id(&group.key)} {class} {transform} {role} aria-label={label.clone()}
            {onclick} {onmouseenter} {onmouseleave}>
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
