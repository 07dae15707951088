import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsInTable, goTo, lastStep, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

const PROGRAM = `class Crate:
    def __init__(self, name):
        self.name = name
        self.inside = []

outer = Crate("outer")
inner = Crate("inner")
outer.inside.append(inner)
both = [outer, inner]
again = both
inner.home = outer
del both
pairs = {"first": (outer, again)}
again = None
`;
/** The types whose counts are compared: what has slots. */
const TYPES = ['type', 'Crate', 'list', 'dict', 'tuple'];

type Entry = { type: string; refcount: number | 'immortal' };

/** What the engine on the command line says of the same program, line by line. */
function record(program: string): { objects: Entry[] }[] {
  const built = fileURLToPath(new URL('../../../target/debug/heapglass', import.meta.url));
  const heapglass = process.env.HEAPGLASS_BIN ?? built;
  // Building it here would stop the clock of every other test: a build can take longer than a test may.
  if (!existsSync(heapglass)) throw new Error(`there is no ${heapglass}: cargo build --package heapglass`);
  const file = join(mkdtempSync(join(tmpdir(), 'heapglass-')), 'program.py');
  writeFileSync(file, program);
  const text = execFileSync(heapglass, ['record', '--mode', 'graph', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(text).records;
}

const sorted = (entries: { type: string; count: string }[]) =>
  entries
    .filter((entry) => TYPES.includes(entry.type))
    .map((entry) => `${entry.type} ${entry.count}`)
    .sort();

test('a typed program runs, and the counts on the page are those of the engine, step by step', async ({ page }) => {
  const records = record(PROGRAM);
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  await view(page, 'Table');
  // Before line n of the record, n lines have run.
  expect(await lastStep(page)).toBe(records.length);
  for (const [step, { objects }] of records.entries()) {
    await goTo(page, step);
    const expected = objects.map(({ type, refcount }) => ({
      type,
      count: refcount === 'immortal' ? '∞' : refcount.toLocaleString('en'),
    }));
    expect(sorted(await countsInTable(page)), `after ${step} lines`).toEqual(sorted(expected));
  }
});

test('forward and back lead to the same picture', async ({ page }) => {
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  // How a picture comes in is another matter.
  const picture = () => page.locator('svg.g').evaluate((svg) => svg.outerHTML.replace(/ (beat|fade)-[ab]/, ''));
  await goTo(page, 7);
  const there = await picture();
  const line = 'inner = Crate("inner")';
  await expect(page.locator('.line-ran')).toContainText(line);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('.step-now')).toHaveText('8');
  await settled(page);
  expect(await picture()).not.toBe(there);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(page.locator('.step-now')).toHaveText('7');
  await settled(page);
  expect(await picture()).toBe(there);
  await expect(page.locator('.line-ran')).toContainText(line);
});

test('the sentence, the inspector and the line say the same of a new reference', async ({ page }) => {
  await open(page);
  await write(page, 'a = []\nb = a\nc = 1\n');
  await run(page);
  await goTo(page, 2);
  await expect(page.getByRole('status').last()).toContainText(
    /b = a\s*adds a reference: name\s*b\s*to\s*list #\d+. Its refcount goes from\s*1 to 2/,
  );
  await expect(page.locator('.insp .big')).toContainText(/1 →\s*2/);
  await expect(page.locator('.holders li')).toHaveCount(2);
  await expect(page.locator('.holders li.now')).toContainText('name b');
  await expect(page.locator('.line-note')).toHaveText('rc 1 → 2');
});

test('when the program has ended its names are names, and what they hold is no garbage', async ({ page }) => {
  await open(page);
  await write(page, 'a = []\nb = [a]\ndel a\n');
  await run(page);
  await goTo(page, await lastStep(page));
  await expect(page.locator('.pic .frame')).toContainText('<module>');
  await expect(page.locator('.pic .node')).toHaveCount(2);
  await expect(page.locator('.pic .node.is-unreachable')).toHaveCount(0);
  await page.locator('.pic .node').first().click();
  await expect(page.locator('.holders li')).toContainText(['name b']);
});

test('since when a name holds an object: since the last time that it took it', async ({ page }) => {
  await open(page);
  await write(page, 'a = []\nb = a\nb = None\nc = a\nb = a\nc = None\nd = 1\n');
  await run(page);
  await goTo(page, 7);
  await page.locator('.pic .node').first().click();
  const held = page.locator('.holders li', { hasText: 'name b' });
  await expect(held).toContainText('step 5');
  await expect(page.locator('.holders li', { hasText: 'name a' })).toContainText('step 1');
});

test('an object has the same place by whatever road one comes', async ({ page }) => {
  const program = 'kept = []\nfor i in range(120):\n    kept = [kept, [i]]\n    if i % 7 == 0:\n        kept = []\n';
  const place = (step: number) => async () => {
    await goTo(page, step);
    return page.locator('.pic .node').evaluateAll((nodes) => nodes.map((node) => [node.id, node.getAttribute('transform')]));
  };
  await open(page);
  await write(page, program);
  await run(page);
  const [early, late] = [await place(40)(), await place(250)()];
  expect(early.length).toBeGreaterThan(0);
  await page.reload();
  await run(page);
  expect(await place(250)()).toEqual(late);
  await goTo(page, 240);
  await goTo(page, 260);
  expect(await place(250)()).toEqual(late);
  expect(await place(40)()).toEqual(early);
});
