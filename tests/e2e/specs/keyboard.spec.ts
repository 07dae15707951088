// The whole of a visit with nothing but keys; and wherever the focus is, it is seen.
import type { Page } from '@playwright/test';
import { ended, open, settled } from '../app';
import { expect, test } from '../page';

const PROGRAM = 'fruit = ["apple"]\nsnack = fruit\nstock = {"today": fruit}\ndel snack\nprint(stock)\n';

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string) {
  for (let press = 0; press < 60; press += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
    await focusIsSeen(page);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** The element with the focus: a ring of 2 px with a contrast of 3, and nothing over it. */
async function focusIsSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // The editor's ring is a bar at the top of its column (styles/code.css).
    const column = element.closest('.side.l');
    const inEditor = element.classList.contains('cm-content') && column;
    const style = getComputedStyle(inEditor || element);
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (colour: string) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = Array.from(context.getImageData(0, 0, 1, 1).data, (value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const background = (from: Element | null): string => {
      const colour = from ? getComputedStyle(from).backgroundColor : getComputedStyle(document.body).backgroundColor;
      return from && /, 0\)$|transparent/.test(colour) ? background(from.parentElement) : colour;
    };
    const ring = inEditor ? /(?:rgb|color)[^)]*\)/.exec(style.boxShadow)?.[0] ?? '' : style.outlineColor;
    const [one, two] = [luminance(ring), luminance(background(element.parentElement))].sort((a, b) => b - a);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, 8) / 2, box.top + Math.min(box.height, 8) / 2];
    const top = document.elementFromPoint(x, y);
    return {
      what: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`,
      width: inEditor ? (style.boxShadow.includes('2px') ? 2 : 0) : style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      contrast: (one + 0.05) / (two + 0.05),
      isInView: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
      isCovered: !!top && !element.contains(top) && !top.contains(element),
    };
  });
  if (!seen) return;
  expect(seen.width, seen.what).toBeGreaterThanOrEqual(2);
  expect(seen.contrast, seen.what).toBeGreaterThanOrEqual(3);
  expect(seen.isInView, `${seen.what} is in view`).toBe(true);
  expect(seen.isCovered, `${seen.what} is covered`).toBe(false);
}

for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test(`keys alone: type, run, step, follow a reference, read who holds it, leave (${size.width} px)`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page);
    await tabTo(page, '.cm-content');
    await page.keyboard.insertText(PROGRAM);
    await page.keyboard.press('ControlOrMeta+Enter');
    await ended(page);
    // Out of the editor, which takes Tab for itself until Escape.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(page.locator('.cm-content')).not.toBeFocused();
    await expect(page.locator('.step-now')).toHaveText('1');
    for (let step = 2; step <= 5; step += 1) {
      await page.keyboard.press('.');
      await expect(page.locator('.step-now')).toHaveText(String(step));
      await settled(page);
    }
    await page.keyboard.press(',');
    await page.keyboard.press(',');
    await expect(page.locator('.step-now')).toHaveText('3');
    await settled(page);
    await tabTo(page, '.gwrap');
    await page.keyboard.press('Enter');
    await settled(page);
    await settled(page);
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.insp h2')).toContainText('dict');
    await settled(page);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.insp h2')).toContainText('list');
    await settled(page);
    await expect(page.locator('.holders')).toContainText('fruit');
    await expect(page.locator('.holders')).toContainText('snack');
    await tabTo(page, '.holders .go');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(page.locator('.pic .is-focused')).toHaveCount(0);
  });
}

test('every stop of Tab is seen, in each view', async ({ page }) => {
  test.slow();
  await page.goto(`./#code=${encodeURIComponent(PROGRAM)}&step=3`);
  await ended(page);
  for (const key of ['t', 'm', 'c', 'c']) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
    await settled(page);
    let stops = 0;
    for (; stops < 120; stops += 1) {
      await page.keyboard.press('Tab');
      // In the editor Tab indents: its hint says so.
      if (await page.locator('.cm-content:focus').count()) await page.keyboard.press('Escape');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      await focusIsSeen(page);
    }
    expect(stops).toBeGreaterThan(15);
  }
});

test('the picture is moved and sized by buttons and by keys', async ({ page }) => {
  await page.goto(`./#code=${encodeURIComponent('rows = [[[[[[n]]]]] for n in range(40)]\n')}&step=-1`);
  await ended(page);
  const picture = page.locator('svg.g');
  const width = async () => (await picture.boundingBox())!.width;
  const tools = page.locator('.tabs .tools');
  await page.locator('.gwrap').focus();
  await page.keyboard.press('0');
  await page.keyboard.press('+');
  const large = await width();
  await page.keyboard.press('-');
  expect(await width()).toBeLessThan(large);
  await tools.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width()).toBe(large);
  await page.locator('.gwrap').focus();
  const scrolled = () => page.locator('.gwrap').evaluate((wrap) => [wrap.scrollLeft, wrap.scrollTop]);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await scrolled())[1]).toBeGreaterThan(0);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await scrolled())[1]).toBe(0);
});
