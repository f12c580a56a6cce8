import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '../../shared/base/assert.ts';
import { start } from '../client/replica.ts';
import { applyTheme } from '../state/theme.ts';
import { App } from './app.tsx';

/** Puts the window's content into the page. */
export function show(): void {
  applyTheme();
  void start();
  createRoot(must(document.querySelector('#root') ?? undefined, 'the page has no root')).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
