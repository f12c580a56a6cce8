import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { must } from '../../shared/base/assert.ts';
import { languageTag } from '../../shared/base/t.ts';
import { start } from '../client/replica.ts';
import { applyTheme } from '../state/theme.ts';
import { App } from './app.tsx';
import { takeOver } from './hand-over.ts';
import { listenToHost } from './menu-events.ts';

/** Puts the window's content into the page. */
export function show(): void {
  applyTheme();
  takeOver();
  listenToHost();
  void start();
  createRoot(must(document.querySelector('#root') ?? undefined, 'the page has no root')).render(
    <StrictMode>
      {/* What the widgets say by themselves is in the language of the page, not of the browser. */}
      <I18nProvider locale={languageTag()}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}
