import { goTo, lastStep, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

const PROGRAM = `import gc
class Node:
    pass
one, two = Node(), Node()
one.other, two.other = two, one
box = {'in': [one]}
del one, two
box.clear()
gc.collect()
print('done')
`;

test('the inspector says why an object is alive, and later why it was freed', async ({ page }) => {
  const side = page.locator('.insp');
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  const last = await lastStep(page);
  await goTo(page, last - 3);
  await page.locator('.node', { hasText: 'Node' }).nth(2).click();
  await settled(page);
  await expect(side.locator('.path li')).toHaveText([
    'name box',
    /value of 'in' in dict #\d+/,
    /item 0 of list #\d+/,
    /attribute other of Node #\d+/,
  ]);

  await goTo(page, last - 2);
  await expect(side.locator('.why')).toContainText(/Node #(\d+) → Node #(\d+) → Node #\1 hold one another/);
  await goTo(page, last);
  await expect(side).toContainText('not in memory at this step');
  await expect(side.locator('.why')).toContainText(`The collector freed it in step ${last - 1}`);

  // Its life leads to its birth.
  const birth = side.locator('.life button').first();
  await expect(birth).toContainText('new');
  await birth.click();
  await settled(page);
  await expect(birth).toHaveAttribute('aria-current', 'step');
  await expect(side.locator('.big .n')).toHaveText('1');
});

test('the table is put in order and searched', async ({ page }) => {
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  await goTo(page, (await lastStep(page)) - 4);
  await view(page, 'Table');
  const rows = page.locator('.data.objects tbody tr');
  const sizes = async () =>
    (await rows.locator('td:nth-child(8)').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
  const size = page.locator('.data.objects th', { hasText: 'size' });
  await size.getByRole('button').click();
  await size.getByRole('button').click();
  await expect(size).toHaveAttribute('aria-sort', 'descending');
  const found = await sizes();
  expect(found.length).toBeGreaterThan(4);
  expect(found).toEqual([...found].sort((one, other) => other - one));

  await page.getByRole('searchbox').fill('node other');
  await expect(rows).toHaveCount(2);
  await expect(page.locator('.found')).toContainText(`2 of ${found.length}`);
  // A step further the reader's order and search are still there.
  await page.locator('.slider').press('ArrowRight');
  await settled(page);
  await expect(size).toHaveAttribute('aria-sort', 'descending');
  await expect(rows).toHaveCount(2);
});
