import { countsInTable, goTo, lastStep, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

const CYCLE = `import gc
class Ring:
    pass
gc.collect()
one = Ring()
two = Ring()
one.other = two
two.other = one
kept = Ring()
del one, two
gc.collect(0)
`;

const rings = async (page: Parameters<typeof countsInTable>[0]) =>
  (await countsInTable(page)).filter((entry) => entry.type === 'Ring').length;

test('a collection works out gc_refs, lights the cycle, and then the cycle is gone', async ({ page }) => {
  await open(page);
  await write(page, CYCLE);
  await run(page);
  const last = await lastStep(page);
  await goTo(page, last - 1);
  await expect(page.locator('.node.is-unreachable')).toHaveCount(2);

  await goTo(page, last);
  await view(page, 'Collector');
  await page.getByRole('button', { name: 'Step through it' }).click();
  await expect(page.locator('.phases li[aria-current="step"]')).toBeVisible();
  await settled(page);

  await page.locator('.phases').getByRole('button', { name: 'Subtract inner references' }).click();
  await settled(page);
  // Every reference from inside takes 1 off: both members of the cycle come to 0, and are lit as a cycle.
  const zeros = page.locator('.gct tbody tr', { hasText: 'Ring' }).filter({ hasText: '1 − 1 = 0' });
  for (let change = 0; change < 100 && (await zeros.count()) < 2; change++) {
    await page.keyboard.press('.');
    await settled(page);
  }
  await expect(zeros).toHaveCount(2);
  await expect(page.locator('.hull.is-cycle')).toBeVisible();
  await expect(page.getByRole('status').last()).toContainText('gc_refs');

  await page.getByRole('button', { name: 'lines', exact: true }).click();
  await expect(page.locator('.say')).toContainText('The collector frees');
  // The working stays that of the first subtraction, though the check for resurrected objects subtracts again.
  await expect(page.locator('.gct tbody tr', { hasText: 'cleared' }).filter({ hasText: '1 − 1 = 0' })).toHaveCount(2);
  await expect(page.locator('.gct tbody tr', { hasText: '− 1 − 1' })).toHaveCount(0);
  await view(page, 'Table');
  expect(await rings(page)).toBe(1);
});

test('g goes to the next collection', async ({ page }) => {
  await open(page);
  await write(page, CYCLE);
  await run(page);
  await page.locator('.slider').focus();
  await page.keyboard.press('g');
  await expect(page.locator('.lane.gc .cell.at')).toHaveText('full');
  await page.keyboard.press('g');
  await expect(page.locator('.step-now')).toHaveText(String(await lastStep(page)));
});
