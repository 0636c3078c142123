// How the page is built: into files that the service serves itself, with nothing from any other host.
import { defineConfig } from 'vite';

/** The service that `npm run page` works against while the page is being written. */
const SERVICE = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A data URL would be a source of its own in the policy of what the page may load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries mark what runs in browsers; everything here does.
      onLog: (level, log, next) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/v1': SERVICE, '/health': SERVICE, '/sign-in': SERVICE } },
});
