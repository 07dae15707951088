import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ended, goTo, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

const pane = (page: Page, name: string) => page.getByRole('region', { name: `Python ${name}`, exact: true });
const differences = (page: Page) => page.locator('.differs li');

async function example(page: Page, title: RegExp) {
  await page.locator('.menu.examples summary').click();
  await page.locator('.menu.examples').getByRole('button', { name: title }).click();
  await ended(page);
}

test('257 bytes come from malloc in 2.7.6 and from a pool in 3.14, one click from the example', async ({ page }) => {
  await open(page);
  await example(page, /256/);
  await page.locator('.offer').getByRole('button', { name: 'Compare with Python 3.14' }).click();
  await ended(page);
  expect(new URL(page.url()).hash).toBe('#py=2.7.6&compare=3.14');
  // A block of 257 bytes is asked for by line 6.
  await goTo(page, 2);
  await expect(differences(page).filter({ hasText: 'large' })).toContainText(
    /257 bytes from malloc in Python 2\.7\.6, 253 bytes in a pool in Python 3\.14/,
  );
  await expect(differences(page).filter({ hasText: 'Arenas' })).toContainText('256 KiB with pools of 4 KiB in Python 2.7.6');
  for (const name of ['2.7.6', '3.14']) {
    await expect(pane(page, name).locator('.pane-head')).toContainText('line 6 has run');
    await expect(pane(page, name).locator('.arena-box canvas')).not.toHaveCount(0);
  }
  // Both stand where the same line has run, from whichever side one comes.
  await page.keyboard.press(',');
  await settled(page);
  await expect(pane(page, '3.14').locator('.pane-head')).toContainText('line 4 has run');
  await expect(differences(page).filter({ hasText: 'large' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include('.both').analyze();
  expect(violations).toEqual([]);
});

const CALL = `import sys

def held(x):
    print('counted', sys.getrefcount(x))

kept = [1]
held(kept)
kept.append(kept)
`;

test('counts that differ are marked in both and said, and the counterpart is selected', async ({ page }) => {
  await page.goto('./#compare=2.7');
  await expect(page.locator('.cm-content')).toBeVisible();
  await write(page, CALL);
  await run(page);
  const [first, second] = [pane(page, '3.14'), pane(page, '2.7')];
  await expect(second.locator('.pane-head select')).toHaveValue('2.7');
  await goTo(page, 5);
  await expect(differences(page).filter({ hasText: 'of the output' })).toHaveText(
    'Line 1 of the output: counted 2 in Python 3.14, counted 4 in Python 2.7.',
  );
  // In the call: 3.14 lends the argument, 2.7 has it on the caller's stack, too.
  await goTo(page, 4);
  const said = differences(page).filter({ hasText: /^kept \(/ });
  await expect(said).toContainText(/refcount 2 in Python 3\.14, refcount 3 in Python 2\.7\. Only in Python 2\.7: /);
  await expect(first.locator('.node.differs', { hasText: 'list' }).locator('title')).toContainText(
    'refcount 2 here, refcount 3 in Python 2.7',
  );
  await expect(second.locator('.node.differs', { hasText: 'list' }).locator('.differs-count')).toHaveText('≠ 2');
  await expect(second.locator('.pane-head')).toContainText('line 7 has run');

  // What is selected in one is selected in the other, from the list and from either side.
  await said.getByRole('button').click();
  await settled(page);
  for (const side of [first, second]) {
    await expect(side.locator('.node.is-focused')).toHaveText(/list/);
  }
  await page.keyboard.press('Escape');
  await settled(page);
  await second.locator('.node', { hasText: 'list' }).click();
  await settled(page);
  await expect(first.locator('.node.is-focused')).toHaveText(/list/);
  await view(page, 'Table');
  for (const side of [first, second]) {
    await expect(side.locator('.data.objects tr.sel')).toHaveCount(1);
  }

  // The link keeps it over a reload; when it is ended the same step is shown alone.
  expect(new URL(page.url()).hash).toBe('#compare=2.7');
  await page.reload();
  await expect(page.locator('.cm-content')).toContainText('kept');
  await run(page);
  await goTo(page, 6);
  await expect(second.locator('.pane-head')).toContainText('line 8 has run');
  await page.getByRole('button', { name: 'End the comparison' }).click();
  await settled(page);
  await expect(page.locator('.pane')).toHaveCount(0);
  await expect(page.locator('.step-now')).toHaveText('6');
  expect(new URL(page.url()).hash).toMatch(/^#?$/);
});
