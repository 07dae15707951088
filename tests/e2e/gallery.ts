// The states of the gallery (web/gallery/states.mjs), for specs: opened in themes and languages, looked at in widths.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { FAULTS, STATES, link } from '../../web/gallery/states.mjs';
import { expect } from './page';

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 900, height: 1200 },
  { width: 390, height: 844 },
];

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];
type State = (typeof STATES)[number];

/** The states of these names, in this order. */
export function states(...ids: string[]): State[] {
  return ids.map((id) => {
    const state = STATES.find((state) => state.id === id);
    if (!state) throw new Error(`the gallery has no state ${id}`);
    return state;
  });
}

/** A page of its own for a state: nothing of one state, nor what is broken for it, is left for the next. */
export async function openState(context: BrowserContext, state: State, theme: Theme, language: Language): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(WIDTHS[0]);
  if (state.fault) await page.addInitScript({ content: FAULTS[state.fault as keyof typeof FAULTS] });
  await page.goto(`./${link(state, theme, language)}`);
  if (state.hasScript !== false) {
    const reached = async (id: string) => {
      const { STATES, reach } = await import(new URL('gallery/states.mjs', document.baseURI).href);
      await reach(window, STATES.find((state: State) => state.id === id));
    };
    await page.evaluate(reached, state.id);
  }
  await expect(page.locator(state.until)).not.toHaveCount(0);
  return page;
}

/** Changes the width, and waits until the page has drawn itself for it. */
export async function resize(page: Page, size: (typeof WIDTHS)[number]) {
  await page.setViewportSize(size);
  // The width is taken up in the next frame. A page without its script draws nothing anew, and never becomes busy.
  if (await page.locator('.boot').count()) return;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0);
}

/** A context for states in a theme and a language, with reduced motion: a state is looked at at rest. */
export function contextFor(browser: Browser, baseURL: string | undefined, state: State, theme: Theme) {
  return browser.newContext({
    baseURL,
    colorScheme: theme,
    javaScriptEnabled: state.hasScript !== false,
    reducedMotion: 'reduce',
    viewport: WIDTHS[0],
  });
}
