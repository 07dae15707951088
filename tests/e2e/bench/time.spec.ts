// How long runs and jumps take on the page, with the programs of crates/session/benches. Prints a table for
// docs/PERFORMANCE.md; a figure that is too large fails nothing.
import { readFileSync } from 'node:fs';
import { lastStep, open, settled, write } from '../app';
import { expect, test } from '../page';

const PROGRAMS = ['lists', 'fib', 'linked_list_100', 'linked_list_10000', 'classes', 'million', 'collect', 'long_lines'];
const JUMPS = 30;

/** Moves the slider to and fro in the page, and times each jump until the page shows the step. */
async function jump({ steps, count }: { steps: number; count: number }) {
  const slider = document.querySelector<HTMLInputElement>('.slider')!;
  const shown = () => document.querySelector('.step-now')!.textContent!.replaceAll(',', '');
  const isBusy = () => document.querySelector('main')!.getAttribute('aria-busy') !== 'false';
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    // A stride that is prime to the number of jumps: every jump is far from the one before it.
    const step = Math.round((((index * 17) % count) * steps) / (count - 1));
    const start = performance.now();
    slider.value = String(step);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    do await new Promise((next) => requestAnimationFrame(next));
    while (shown() !== String(step) || isBusy());
    times.push(performance.now() - start);
    await new Promise((next) => setTimeout(next, 300));
  }
  return times;
}

for (const name of PROGRAMS) {
  test(name, async ({ page }) => {
    const file = new URL(`../../../crates/session/benches/programs/${name}.py`, import.meta.url);
    await open(page);
    await write(page, readFileSync(file, 'utf8'));
    await page.locator('.cm-content').focus();
    const begin = performance.now();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.locator('.topbar .run')).not.toHaveText(/Run/, { timeout: 2_000 }).catch(() => undefined);
    await expect(page.locator('.topbar .run')).toHaveText(/Run/, { timeout: 120_000 });
    const run = performance.now() - begin;
    await settled(page);
    const steps = await lastStep(page);
    const jumps = await page.evaluate(jump, { steps, count: JUMPS });
    jumps.sort((a, b) => a - b);
    const [median, longest] = [jumps[JUMPS >> 1], jumps[JUMPS - 1]].map((time) => `${time.toFixed(0)} ms`);
    console.log(`| ${name} | ${steps} | ${(run / 1000).toFixed(2)} s | ${median} | ${longest} |`);
  });
}
