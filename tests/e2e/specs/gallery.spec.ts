// The gallery's states in both themes, both languages and three widths, each without faults for readers with aids.
import AxeBuilder from '@axe-core/playwright';
import { LANGUAGES, THEMES, WIDTHS, contextFor, openState, resize, states } from '../gallery';
import { expect, test } from '../page';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SEEN = states(
  'empty', 'loading', 'engine', 'trap', 'blocked', 'syntax', 'exception', 'object', 'garbage', 'phase', 'memory', 'table', 'help',
);

for (const theme of THEMES) {
  for (const language of LANGUAGES) {
    test(`the states have no faults for readers with aids: ${theme}, ${language}`, async ({ browser, baseURL }) => {
      test.setTimeout(600_000);
      for (const state of SEEN) {
        const context = await contextFor(browser, baseURL, state, theme);
        const page = await openState(context, state, theme, language);
        for (const size of WIDTHS) {
          await resize(page, size);
          const name = `${state.id}-${size.width}-${theme}-${language}`;
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
          expect.soft(faults, name).toEqual([]);
        }
        await context.close();
      }
    });
  }

  test(`without JavaScript there is a program, its picture, its table and its sentence: ${theme}`, async ({ browser, baseURL }) => {
    const [state] = states('no-script');
    const context = await contextFor(browser, baseURL, state, theme);
    const page = await openState(context, state, theme, 'en');
    await expect(page.locator('.boot .say')).toContainText('Its refcount goes from 2 to 3');
    await expect(page.locator('.boot .data tr.now')).toHaveCount(2);
    await context.close();
  });
}
