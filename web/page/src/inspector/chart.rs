//! The chart of a count over time.

use heapglass_wire::ObjectName;
use yew::prelude::*;

use super::life::Life;
use super::model::{HEIGHT, WIDTH, chart};
use crate::page::{Page, PageExt};
use crate::text::count;

#[derive(Properties, PartialEq)]
pub struct ChartProps {
    pub page: Page,
    pub object: ObjectName,
}

/// Refcount by step.
#[component]
pub fn CountChart(props: &ChartProps) -> Html {
    let ChartProps { page, object } = props;
    let labels = page.labels();
    let history = page.history_of(object.serial).filter(|history| !history.counts.is_empty());
    let Some(history) = history else {
        return html! { <section hidden=true></section> };
    };
    let laid = chart(history, page.moment.step, page.last_step());
    let changes: Vec<(u32, String)> =
        history.counts.iter().take(24).map(|at| (at.step, count(at.count))).collect();
    let label = page.words().chart_label(object, &changes);
    let middle = |end: bool| if end { "end" } else { "start" };
    html! {
        <section class="counts">
            <h3>{ labels.count_by_step }</h3>
            <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}>
                <path class="ax" d={format!("M10 54.5H{}", WIDTH - 12.0)} />
                <path class="fut" d={laid.future.clone()} />
                <path class="past" d={laid.past.clone()} />
                { for laid.ends.iter().map(|(x, y, text, is_left)| html! {
                    <text x={x.to_string()} y={y.to_string()} text-anchor={middle(*is_left)}>{ text.clone() }</text>
                }) }
                if let Some((x, y, now)) = laid.now {
                    <path class="v" d={format!("M{x} 6V54")} />
                    <circle class="cur" cx={x.to_string()} cy={y.to_string()} r="4" />
                    <text class="curt" x={(x + 8.0).to_string()} y={(y - 4.0).max(9.0).to_string()}>{ now }</text>
                }
                { for laid.ticks.iter().map(|(x, step, is_now)| html! {
                    <text x={x.to_string()} y="68" text-anchor="middle" class={classes!(is_now.then_some("curt"))}>{ *step }</text>
                }) }
            </svg>
            <Life page={page.clone()} object={object.serial} />
        </section>
    }
}
