// What a screen reader is told: one polite message for each settled step; and in the table all that the graph says.
import type { Page } from '@playwright/test';
import { ended, goTo, lastStep, settled, view } from '../app';
import { link } from '../../../web/gallery/states.mjs';
import { states } from '../gallery';
import { expect, test } from '../page';

const LONG = `words = {"${'a'.repeat(40)}": "${'b'.repeat(60)}", "${'c'.repeat(40)}": ["${'d'.repeat(60)}"]}\n`;

test('one polite message of at most 160 characters for each settled step', async ({ page }) => {
  const [state] = states('object');
  const code = `${state.link.code}${LONG}for n in range(3):\n    pass\n`;
  await page.goto(`./${link({ ...state, link: { code, step: 0 } }, 'light', 'en')}`);
  await ended(page);
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const live = '[aria-live], [role="status"], [role="alert"]';
    const observer = new MutationObserver((records) => {
      const element = (node: Node) => (node instanceof Element ? node : node.parentElement);
      const regions = new Set(records.map(({ target }) => element(target)?.closest(live)).filter((one) => !!one));
      heard.push(...Array.from(regions, (region) => region!.textContent ?? '').filter((text) => text.trim()));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  const last = await lastStep(page);
  for (let step = 1; step <= last; step += 1) {
    await page.keyboard.press('.');
    await expect(page.locator('.step-now')).toHaveText(String(step));
    await settled(page);
    await page.waitForTimeout(250);
    const messages = await heard();
    expect(messages, `step ${step}`).toHaveLength(1);
    expect(messages[0].length).toBeLessThanOrEqual(160);
    expect(messages[0].length).toBeGreaterThan(8);
  }
  // Scrubbing over many steps is one message, of where it ended.
  await page.locator('.slider').evaluate((slider: HTMLInputElement) => {
    for (let step = Number(slider.max); step >= 0; step -= 1) {
      slider.value = String(step);
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await expect(page.locator('.step-now')).toHaveText('0');
  await settled(page);
  await page.waitForTimeout(250);
  expect(await heard()).toHaveLength(1);
});

type Row = { number: string; what: string; count: number; change: number; heldBy: number; holds: string[]; state: string };

/** The tables' rows. */
async function readTables(page: Page) {
  const cells = (rows: Element[]) => rows.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim()));
  const references = (text: string) => Array.from(text.matchAll(/#\d+/g), ([found]) => found);
  const names = await page.locator('.data.frames tbody tr').evaluateAll(cells);
  const objects = await page.locator('.data.objects tbody tr').evaluateAll(cells);
  const rows = objects.map(([number, type, value, count, change, heldBy, holds, , , state]): Row => ({
    number,
    what: type === 'type' ? `class ${value}` : type,
    count: Number(count.replaceAll(',', '')),
    change: Number(change.replace('−', '-')),
    heldBy: Number(heldBy.replaceAll(',', '')),
    holds: references(holds),
    state,
  }));
  return { names, rows: new Map(rows.map((row) => [row.number, row])) };
}

/** Does the table say what this part of the graph says? */
function isSaid(label: string, { names, rows }: Awaited<ReturnType<typeof readTables>>): boolean {
  const row = (number: string) => rows.get(`#${number}`);
  const number = /#(\d+)/.exec(label)?.[1] ?? '';
  const node = /^([^,]+) #\d+, (?:refcount (?:from \d+ to )?(\d+)|freed in this step)(, not reachable)?/.exec(label);
  if (node) {
    const [, what, count, isLost] = node;
    const state = isLost ? 'unreachable' : count ? undefined : 'freed';
    const found = row(number);
    return found?.what === what && (state === undefined || found.state === state) && (!count || found.count === Number(count));
  }
  const hidden = /^(\d+) references to/.exec(label);
  if (hidden) return (row(number)?.heldBy ?? 0) >= Number(hidden[1]);
  const reference = /^(.+?)( no longer)? refers to .*#(\d+)/.exec(label);
  if (!reference) return false;
  const [, from, isLost, to] = reference;
  const holder = /#(\d+)/.exec(from)?.[1];
  if (isLost) return (row(to)?.change ?? 0) < 0 && (holder !== undefined || names.some(([, name, value]) => name === from && value === 'deleted'));
  return holder ? !!row(holder)?.holds.includes(`#${to}`) : names.some(([, name, value]) => name === from && value.endsWith(`#${to}`));
}

for (const id of ['lost', 'garbage'] as const) {
  test(`the table says all that the graph says: ${id}`, async ({ page }) => {
    test.slow();
    const [state] = states(id);
    await page.goto(`./${link(state, 'light', 'en')}`);
    await ended(page);
    const last = await lastStep(page);
    let compared = 0;
    for (let step = 1; step <= last; step += 1) {
      await view(page, 'Graph');
      await goTo(page, step);
      // The outline round a cycle is two references, each said by itself.
      const labels = await page.locator('.pic .node, .pic .ref').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      await view(page, 'Table');
      const tables = await readTables(page);
      expect(labels.filter((label) => !isSaid(label, tables)), `step ${step}`).toEqual([]);
      compared += labels.length;
    }
    expect(compared).toBeGreaterThan(20);
  });
}
