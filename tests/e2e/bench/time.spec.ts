// How long runs and jumps take on the page, with the programs of crates/session/benches. Prints a table for
// docs/PERFORMANCE.md; a figure that is too large fails nothing.
import { readFileSync } from 'node:fs';
import { goTo, lastStep, open, settled, write } from '../app';
import { expect, test } from '../page';

const PROGRAMS = ['lists', 'fib', 'linked_list_100', 'linked_list_10000', 'classes', 'million', 'collect', 'long_lines'];
const JUMPS = 30;

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
    const jumps: number[] = [];
    for (let index = 0; index < JUMPS; index++) {
      // A stride that is prime to the number of jumps: every jump is far from the one before it.
      const step = Math.round((((index * 17) % JUMPS) * steps) / (JUMPS - 1));
      const start = performance.now();
      await goTo(page, step);
      jumps.push(performance.now() - start);
    }
    jumps.sort((a, b) => a - b);
    const [median, longest] = [jumps[JUMPS >> 1], jumps[JUMPS - 1]].map((time) => `${time.toFixed(0)} ms`);
    console.log(`| ${name} | ${steps} | ${(run / 1000).toFixed(2)} s | ${median} | ${longest} |`);
  });
}
