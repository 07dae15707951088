import AxeBuilder from '@axe-core/playwright';
import { ended, goTo, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

const PROGRAM = `import sys

def held():
    x = []
    print('counted', sys.getrefcount(x))

held()
kept = [held]
`;

test('another Python counts otherwise; the place, the link and a reload keep it', async ({ page }) => {
  const menu = page.locator('.menu.pythons');
  const choose = async (name: string) => {
    await menu.locator('summary').click();
    await menu.getByRole('button', { name }).click();
    await expect(menu.locator('.drop')).toBeHidden();
    await ended(page);
  };
  const printed = page.locator('.printed .piece').first();
  await open(page);
  await expect(menu.locator('summary')).toHaveText(/Python\s*3\.14/);
  await write(page, PROGRAM);
  await run(page);
  // CPython 3.14 lends a local to the call; 3.13 and before push a reference of its own.
  await expect(printed).toContainText('counted 1');
  await view(page, 'Table');
  await goTo(page, 4);
  expect(new URL(page.url()).hash).toBe('');

  await choose('Python 3.13');
  await expect(printed).toContainText('counted 2');
  await expect(page.locator('.step-now')).toHaveText('4');
  await expect(page.locator('.data.objects')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#py=3.13');

  await page.reload();
  await expect(menu.locator('summary')).toHaveText(/Python\s*3\.13/);
  await expect(page.locator('.cm-content')).toContainText('kept = [held]');
  await run(page);
  await expect(printed).toContainText('counted 2');

  // Without a link it is kept as the theme is; a link that names one comes first.
  await page.goto('about:blank');
  await open(page);
  await expect(menu.locator('summary')).toHaveText(/Python\s*3\.13/);
  await page.goto('about:blank');
  await page.goto('./#py=3');
  await expect(menu.locator('summary')).toHaveText(/Python\s*3\.14/);
});

test('the menu says what was not measured for a Python, in both languages', async ({ page }) => {
  const menu = page.locator('.menu.pythons');
  await page.goto('./#py=2.7');
  await menu.locator('summary').press('Enter');
  await expect(menu.getByRole('button')).toHaveCount(8);
  await expect(menu.getByRole('button', { name: /^Python 2\.7 / })).toHaveAttribute('aria-current', 'true');
  await expect(menu.locator('.drop')).toContainText('the syntax and the library are those of 3.14');
  await expect(menu.locator('.unverified')).toContainText('not measured for this Python');
  await expect(menu.locator('.unverified li')).toContainText(['which blocks an object takes']);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(menu.locator('.unverified')).toContainText('没有在这个 Python 上测量');
  const { violations } = await new AxeBuilder({ page }).include('.topbar').analyze();
  expect(violations).toEqual([]);
  // A link that is opened in the page chooses; one that names nothing known chooses the default.
  await page.evaluate(() => (location.hash = '#py=1.5'));
  await expect(menu.locator('summary')).toHaveText(/Python\s*3\.14/);
  await expect(menu.locator('.unverified')).toHaveCount(0);
  await page.getByRole('button', { name: 'EN' }).click();
  await settled(page);
});
