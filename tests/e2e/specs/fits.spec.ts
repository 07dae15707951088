// What fits: narrow pages without two-way scrolling, targets that a finger hits, rest for who wants no motion.
import type { Browser, Page } from '@playwright/test';
import { ended, goTo, settled } from '../app';
import { link } from '../../../web/gallery/states.mjs';
import { contextFor, openState, resize, states } from '../gallery';
import { expect, test } from '../page';

const SEEN = ['empty', 'syntax', 'exception', 'object', 'phase', 'memory', 'table', 'input', 'help', 'trap', 'no-script'];

/** What is wider than the page, except for what scrolls in its own box: pictures, tables, code. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= innerWidth) return [];
    const wide = Array.from(document.querySelectorAll('body *')).filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
    return [`${page.scrollWidth} px`, ...wide.slice(0, 3).map((one) => `${one.tagName}.${one.getAttribute('class')}`)];
  });
}

for (const language of ['en', 'zh-Hans'] as const) {
  test(`at 320 px, and 400 % on a small screen, nothing scrolls both ways: ${language}`, async ({ browser, baseURL }) => {
    test.slow();
    for (const state of states(...SEEN)) {
      const context = await contextFor(browser, baseURL, state, 'light');
      const page = await openState(context, state, 'light', language);
      for (const size of [{ width: 390, height: 844 }, { width: 320, height: 640 }, { width: 320, height: 256 }]) {
        await resize(page, size);
        expect(await tooWide(page), `${state.id}, ${size.width} × ${size.height}`).toEqual([]);
      }
      await context.close();
    }
  });
}

/** What a pointer is to hit and is smaller than that both ways: of links in a text, WCAG asks nothing. */
async function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    // Lanes and line numbers are second ways to what the slider and keys do; within a text (.more, .mark) a line is a line.
    const targets = 'button:not(.more, .mark), summary, input:enabled, textarea, select, a[href], [role="button"]';
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const found = Array.from(document.querySelectorAll(targets)).filter((one) => {
      // A label is pressed as well as its box.
      const box = (one.closest('label.check') ?? one).getBoundingClientRect();
      return isShown(one) && (box.width < least - 0.5 || box.height < least - 0.5);
    });
    const name = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return `${one.tagName}.${one.className} “${one.textContent?.slice(0, 16)}” ${width.toFixed(0)} × ${height.toFixed(0)}`;
    };
    return [...new Set(found.map(name))];
  }, least);
}

async function sizes(browser: Browser, baseURL: string | undefined, isCoarse: boolean, least: number) {
  const small: string[] = [];
  for (const state of states('empty', 'exception', 'object', 'phase', 'memory', 'table', 'input', 'help', 'pythons', 'trap')) {
    const context = isCoarse
      ? await browser.newContext({ baseURL, hasTouch: true, isMobile: true })
      : await contextFor(browser, baseURL, state, 'light');
    const page = await openState(context, state, 'light', 'en');
    for (const size of [{ width: 1024, height: 1000 }, { width: 390, height: 844 }]) {
      await resize(page, size);
      small.push(...(await tooSmall(page, least)).map((one) => `${state.id}, ${size.width} px: ${one}`));
    }
    await context.close();
  }
  return small;
}

test('targets are 24 px at least', async ({ browser, baseURL }) => {
  test.slow();
  expect(await sizes(browser, baseURL, false, 24)).toEqual([]);
});

test('targets are 44 px at least for fingers', async ({ browser, baseURL }) => {
  test.slow();
  expect(await sizes(browser, baseURL, true, 44)).toEqual([]);
});

test('with reduced motion nothing moves after a step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [state] = states('object');
  await page.goto(`./${link({ ...state, link: { ...state.link, step: 0 } }, 'light', 'en')}`);
  await ended(page);
  for (let step = 1; step <= 6; step += 1) {
    await page.keyboard.press('.');
    await expect(page.locator('.step-now')).toHaveText(String(step));
    await settled(page);
    expect(await page.evaluate(() => document.getAnimations().length), `step ${step}`).toBe(0);
  }
});

test('with forced colours everything that can be pressed keeps a border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const [state] = states('object');
  await page.goto(`./${link(state, 'light', 'en')}`);
  await ended(page);
  await goTo(page, 3);
  const bare = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.topbar .btn, .tp .btn, .tools .btn, .seg button'))
      .filter((one) => one.checkVisibility() && getComputedStyle(one).borderTopStyle === 'none')
      .map((one) => one.className),
  );
  expect(bare).toEqual([]);
  // A picture's shapes are lines and not fills alone.
  const lines = await page.locator('.pic .node .border').evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((stroke) => stroke === 'none')).toEqual([]);
});
