import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** In every page before its first script: nothing that the content security policy refuses goes unseen. */
export function watchPolicy(): void {
  const seen: string[] = [];
  Object.defineProperty(globalThis, 'policyViolations', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** A page that was watched, and in which nothing was refused. */
export async function expectNoViolations(page: Page | undefined): Promise<void> {
  if (!page || page.isClosed()) return;
  const seen = await page.evaluate(
    () => (globalThis as { policyViolations?: string[] }).policyViolations ?? 'the page was not watched',
  );
  expect(seen, 'the content security policy refused something').toEqual([]);
}
