// Who can use the page: by keyboard, in Chinese, in the dark, on a phone, with a screen reader.
import { ended, goTo, open, run, settled, write } from '../app';
import { expect, test } from '../page';

const example = async (page: Parameters<typeof open>[0], index: number) => {
  await page.locator('.cards button').nth(index).click();
  await ended(page);
};

test('keys: step, change, play, select by following a reference', async ({ page }) => {
  await open(page);
  await example(page, 0);
  await goTo(page, 5);
  await page.locator('.gwrap').focus();
  await page.keyboard.press('.');
  await expect(page.locator('.step-now')).toHaveText('6');
  await page.keyboard.press(',');
  await expect(page.locator('.step-now')).toHaveText('5');
  await page.keyboard.press('>');
  await expect(page.locator('.say .aux')).toHaveText(/change 1 of \d+/);
  await page.keyboard.press('End');
  await goTo(page, 8);
  await page.locator('.gwrap').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.insp h2')).toContainText('class Basket');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.insp h2')).toContainText('dict');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.insp h2')).toContainText('list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.locator('.data.objects')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.locator('dialog.help')).toBeVisible();
});

test('Chinese: the page and its sentences', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await example(page, 0);
  await goTo(page, 8);
  await expect(page.locator('.say')).toContainText('它的引用计数从 3 变为 4');
  await expect(page.locator('.holders')).toContainText('谁持有它');
});

test('breakpoints: a click on a line number sets one, F8 goes to the next, with Shift to the one before', async ({
  page,
}) => {
  await open(page);
  await write(page, 'total = 0\nfor i in range(3):\n    total += i\nprint(total)\n');
  await run(page);
  await goTo(page, 0);
  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^3$/ }).click();
  for (const [key, step] of [['F8', 2], ['F8', 4], ['F8', 6], ['Shift+F8', 4]] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.step-now')).toHaveText(String(step));
    await settled(page);
  }
  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^3$/ }).click();
  await page.keyboard.press('F8');
  await expect(page.locator('.step-now')).toHaveText('4');
});
