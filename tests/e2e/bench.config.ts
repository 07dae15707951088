// The benchmark in Chromium (`cargo xtask bench browser`): dist/ as it is, one page at a time.
import { defineConfig } from '@playwright/test';
import config from './playwright.config';

export default defineConfig(config, {
  testDir: 'bench',
  reporter: [['line']],
  timeout: 300_000,
  fullyParallel: false,
  workers: 1,
});
