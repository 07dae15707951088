import { goTo, lastStep, open, run, settled, write } from '../app';
import { expect, test } from '../page';

const PROGRAM = `inner = ['deep', ['deeper', ['deepest']]]
outer = {'in': inner, 'own': [[], []]}
other = [{}, {}]
del inner
`;

test('a subtree is folded away, one object is looked at alone, and all comes back', async ({ page }) => {
  await open(page);
  await write(page, PROGRAM);
  await run(page);
  await goTo(page, await lastStep(page));
  const nodes = page.locator('.g .node');
  const side = page.locator('.insp');
  const all = await nodes.count();
  const places = () =>
    nodes.evaluateAll((groups) =>
      Object.fromEntries(groups.map((group) => [group.id, group.getAttribute('transform')])),
    );
  const before = await places();

  await page.locator('.g .node', { hasText: 'dict' }).first().dblclick();
  await settled(page);
  await expect(nodes).toHaveCount(all - 6);
  await expect(nodes.filter({ hasText: '… 6 objects' })).toHaveCount(1);
  await expect(page.locator('.notices + .notice, p.notice')).toContainText('6 objects are folded away');
  // What is left stays where it is.
  for (const [id, place] of Object.entries(await places())) expect(place).toBe(before[id]);
  await side.getByRole('button', { name: 'Fold away what it holds' }).click();
  await settled(page);
  await expect(nodes).toHaveCount(all);

  await page.locator('.g .node', { hasText: 'deepest' }).click();
  await settled(page);
  await page.keyboard.press('f');
  await settled(page);
  // It, the way to it from a name, and nothing else.
  await expect(nodes).toHaveCount(4);
  await page.getByRole('button', { name: 'Show all' }).click();
  await settled(page);
  await expect(nodes).toHaveCount(all);
});
