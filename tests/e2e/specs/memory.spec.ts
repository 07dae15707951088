import { goTo, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

test('a block leads to its object, and the object back to its block', async ({ page }) => {
  await open(page);
  await write(page, 'first = ["a", "b"]\nsecond = [first]\n');
  await run(page);
  await goTo(page, 2);
  await page.locator('.pic .node', { hasText: 'list' }).first().click();
  await expect(page.locator('.insp h2')).toContainText('list');
  const title = await page.locator('.insp h2 small').innerText();
  const place = await page.locator('.inmem').innerText();
  const [, arena, pool, block] = /arena (\d+), pool (\d+), block (\d+)/.exec(place)!;

  await page.getByRole('button', { name: 'Show its block' }).click();
  await expect(page.locator('.zoomp h3')).toContainText(`pool ${pool} of arena ${arena}`);
  await expect(page.locator('.card')).toContainText(`block ${block}`);
  await expect(page.locator('.card')).toContainText('list');
  await page.locator('.card .go').click();
  await view(page, 'Graph');
  await expect(page.locator('.insp h2 small')).toHaveText(title);
});

test('freed blocks are hatched, and the last one freed is the next to be taken', async ({ page }) => {
  await open(page);
  await write(page, 'many = list(range(1000, 2000))\ndel many[::2]\n');
  await run(page);
  await goTo(page, 2);
  await view(page, 'Memory');
  await expect(page.locator('.pool-pic .block.is-freed').first()).toBeVisible();
  await expect(page.locator('.fl')).toContainText(/the next 32-byte request takes block \d+/);
  await page.locator('.pool-pic .block.is-used').nth(3).click();
  await settled(page);
  await expect(page.locator('.card')).toContainText('int');
  await expect(page.locator('.card')).toContainText('32 bytes');
});
