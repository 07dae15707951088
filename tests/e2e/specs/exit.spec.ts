import AxeBuilder from '@axe-core/playwright';
import { ended, goTo, lastStep, open, run, settled, write } from '../app';
import { expect, test } from '../page';

const PROGRAM = `class Node:
    def __del__(self):
        print('bye')

node = Node()
node.me = node
fruit = ['apple']
`;

test('the end of the interpreter is watched step by step, and a link keeps it', async ({ page }) => {
  const said = page.locator('.say p:not(.sr)');
  const output = page.locator('.printed');
  const menu = page.locator('.menu.pythons');
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  const last = await lastStep(page);
  const watch = page.getByRole('button', { name: 'Watch the interpreter end' });
  await expect(watch).toBeHidden();
  await goTo(page, last);
  await expect(page.locator('.silence')).toHaveText('nothing printed in this run');

  await watch.click();
  await ended(page);
  expect(new URL(page.url()).hash).toBe('#exit=on');
  await expect(page.locator('.step-now')).toHaveText(String(last + 1));
  await expect(said).toContainText('The program has ended. The interpreter collects once');
  await expect(page.locator('.node', { hasText: 'Node' }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.say').analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press('.');
  await settled(page);
  await expect(said).toContainText('calls its finalizer __del__');
  await page.keyboard.press('.');
  await settled(page);
  await expect(said).toContainText("print('bye')");
  await goTo(page, await lastStep(page));
  await expect(said).toContainText('last collection clears what is left');
  await expect(output).toContainText('bye');
  await expect(page.locator('.graph .node:not(.is-freed)', { hasText: 'Node' })).toHaveCount(0);

  // The switch leaves the place where it is, as far as the run goes.
  await menu.locator('summary').click();
  await menu.getByLabel('Show the interpreter’s end, too').uncheck();
  await ended(page);
  await expect(page.locator('.step-last')).toHaveText(String(last));
  await expect(page.locator('.step-now')).toHaveText(String(last));
  expect(new URL(page.url()).hash).toBe('#exit=off');

  await page.goto('about:blank');
  await page.goto('./#exit=on');
  await run(page);
  await expect(page.locator('.step-last')).not.toHaveText(String(last));
  await page.getByRole('button', { name: '中文' }).click();
  await goTo(page, last + 1);
  await expect(said).toContainText('程序已结束');
});
