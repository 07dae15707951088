// How the page is tested: dist/, as a plain static host would serve it from a sub-folder, in Chromium.
// `cargo xtask test build browser` builds it first; `npx playwright test` takes dist/ as it is.
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

// Worker processes read this file again and must come to the same port: it goes through the environment.
process.env.HEAPGLASS_PORT ??= String(20000 + (process.pid % 20000));
const port = process.env.HEAPGLASS_PORT;
const folder = '/some/sub/folder/';

// $HEAPGLASS_CHROMIUM, or else the system's; with neither, the one that Playwright installed.
const candidates = [process.env.HEAPGLASS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = candidates.find((path) => path && existsSync(path));

export default defineConfig({
  testDir: 'specs',
  outputDir: 'results',
  reporter: [['list'], ['html', { outputFolder: 'report', open: 'never' }]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}${folder}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: `node serve.mjs --port ${port} --folder ${folder}`,
    url: `http://127.0.0.1:${port}${folder}`,
    reuseExistingServer: false,
    timeout: 10_000,
  },
});
