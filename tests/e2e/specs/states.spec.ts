import { ended, goTo, lastStep, open, run, write } from '../app';
import { expect, test } from '../page';

test('a syntax error is marked in the text, and the last good run stays', async ({ page }) => {
  await open(page);
  await write(page, 'a = [1]\nb = a\n');
  await run(page);
  await write(page, 'a = [1]\nb = (a\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.problem')).toContainText("line 2: SyntaxError: '(' was never closed");
  await expect(page.locator('.squiggle')).toBeVisible();
  await expect(page.locator('.stage')).toHaveClass(/is-stale/);
  await expect(page.locator('.pic .node').first()).toBeVisible();
  await write(page, 'a = [1]\nb = (a)\n');
  await run(page);
  await expect(page.locator('.problem')).toBeHidden();
});

test('an uncaught exception is shown with its traceback, and the state at it can be looked at', async ({ page }) => {
  await open(page);
  await write(page, 'a = {}\nprint("so far")\na["nothing"]\n');
  await run(page);
  await expect(page.locator('.notice.bad')).toContainText("KeyError: 'nothing'");
  await expect(page.locator('.printed .piece').first()).toContainText('so far');
  await expect(page.locator('.printed .err')).toContainText('Traceback (most recent call last):');
  await expect(page.locator('.printed .err')).toContainText("KeyError: 'nothing'");
  await goTo(page, await lastStep(page));
  await expect(page.locator('.say')).toContainText("raises KeyError: 'nothing'");
});

test('an endless loop is stopped, and its steps stay', async ({ page }) => {
  await open(page);
  await write(page, 'n = 0\nwhile True:\n    n += 1\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.notice.running')).toBeVisible();
  // There must be steps to keep.
  await expect.poll(() => lastStep(page)).toBeGreaterThan(5);
  await page.locator('.topbar').getByRole('button', { name: 'Stop' }).click();
  await ended(page);
  await expect(page.locator('.notice')).toContainText('Stopped at line');
  await goTo(page, 5);
  await expect(page.locator('.line-ran')).toContainText('n += 1');
});

test('the text is kept over a reload', async ({ page }) => {
  await open(page);
  await write(page, 'kept = ["over", "a", "reload"]\n');
  const kept = () => page.evaluate(() => localStorage.getItem('heapglass.source'));
  await expect.poll(kept).toContain('reload');
  await page.reload();
  await expect(page.locator('.cm-content')).toContainText('kept = ["over", "a", "reload"]');
});

test('every example runs to its end, by the rules of its Python', async ({ page }) => {
  await open(page);
  const examples = page.locator('.menu.examples');
  const names = await examples.locator('.drop b').allTextContents();
  expect(names).toHaveLength(10);
  for (const name of names) {
    await examples.locator('summary').click();
    await examples.getByRole('button', { name }).click();
    await ended(page);
    await expect(page.locator('.notice:not(.offer)')).toHaveCount(0);
    await expect(page.locator('.crumb')).toHaveText(name);
    const python = /\(Python (.*)\)/.exec(name)?.[1] ?? '3.14';
    await expect(page.locator('.menu.pythons summary')).toHaveText(new RegExp(`Python\\s*${python.replaceAll('.', '\\.')}$`));
  }
});

test('at the limit of steps the run can go further', async ({ page }) => {
  await open(page);
  await write(page, 'n = 0\nwhile True:\n    n += 1\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.notice')).toContainText('1,000,000 steps', { timeout: 50_000 });
  await ended(page);
  expect(await lastStep(page)).toBe(1_000_000);
  await page.getByRole('button', { name: 'Run further' }).click();
  await expect.poll(() => lastStep(page)).toBeGreaterThan(1_000_000);
  // On a fast machine the second million is over before the button can be pressed.
  const stop = page.locator('.topbar').getByRole('button', { name: 'Stop' });
  await stop.click({ timeout: 3_000 }).catch(() => undefined);
  await ended(page);
  await goTo(page, 1_000_000);
  await expect(page.locator('.line-ran')).toContainText(/while True:|n \+= 1/);
});

test('without the editor a plain text field takes the program', async ({ page }) => {
  await page.route('**/editor.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {};' }));
  await page.goto('./');
  const field = page.locator('textarea.editor-plain');
  await field.fill('a = []\nb = a\n');
  await field.press('ControlOrMeta+Enter');
  await ended(page);
  await goTo(page, 2);
  await expect(page.locator('.say')).toContainText('Its refcount goes from 1 to 2');
});

test('what is not there yet is named, and the steps before it stay', async ({ page }) => {
  await open(page);
  await write(page, 'a = [1]\nimport socket\nprint(socket)\n');
  await run(page);
  await expect(page.locator('.notice')).toContainText('the module socket (the network) in line 2 is not supported yet');
  await goTo(page, 2);
  await expect(page.locator('.say')).toContainText('import socket cannot run');
  await goTo(page, 1);
  await expect(page.locator('.pic .node')).toHaveCount(1);
});
