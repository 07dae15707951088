// What every spec imports instead of @playwright/test: a `page` on which any console error, uncaught exception
// or failed request fails the test.
import { expect, test as base } from '@playwright/test';

export { expect };

export const test = base.extend<{ noErrors: void }>({
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // A navigation or a stopped worker ends its requests; that is no failure.
        if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) errors.push(`${response.url()}: ${response.status()}`);
      });
      await use();
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});
