import { registerHooks } from 'node:module';

const double = new URL('./module.ts', import.meta.url).href;
const names: ReadonlySet<string> = new Set(['electron', 'electron/main']);

// `require('electron')` of the built main and Playwright's own look-up both end here.
registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier) ? { url: double, format: 'module', shortCircuit: true } : next(specifier, context),
});
