import { readFile } from 'node:fs/promises';
import { open, run } from '../app';
import { expect, test } from '../page';

test('a file of any system is opened, run and saved', async ({ page }) => {
  await open(page);
  const text = '\ufeffif True:\r\n\tword = "读"\r\n\tprint(word)\r\n';
  const file = { name: 'mine.py', mimeType: 'text/x-python', buffer: Buffer.from(text, 'utf8') };
  await page.locator('.files input').setInputFiles(file);
  await expect(page.locator('.phead .lbl').first()).toHaveText('mine.py');
  await run(page);
  await expect(page.locator('.printed')).toContainText('读');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a .py file' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('mine.py');
  expect(await readFile(await saved.path(), 'utf8')).toBe('if True:\n\tword = "读"\n\tprint(word)\n');

  // Nothing is lost: what was there before comes back, and a file that is too large changes nothing.
  const large = { name: 'large.py', mimeType: 'text/x-python', buffer: Buffer.alloc(600_000, '#') };
  await page.locator('.files input').setInputFiles(large);
  await expect(page.locator('.notices')).toContainText('larger than 500,000 bytes');
  await expect(page.locator('.cm-content')).toContainText('word = "读"');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.cm-content')).not.toContainText('word');
});
