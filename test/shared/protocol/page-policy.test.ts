import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  contentTypeOf,
  pageHeaders,
  workerPolicyName,
} from '../../../shared/protocol/page-policy.ts';

/** The policy, directive by directive. */
const policy = new Map(
  contentSecurityPolicy.split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(' ');
    return [name, values] as const;
  }),
);

describe('the content security policy', () => {
  it('forbids what it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  it('names each directive once', () => {
    expect(policy.size).toBe(contentSecurityPolicy.split(';').length);
  });

  it.each(['script-src', 'connect-src', 'worker-src', 'font-src'])(
    'lets %s come from our own host only',
    (name) => {
      expect(policy.get(name)).toEqual(["'self'"]);
    },
  );

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('lets nothing be %s', (name) => {
    expect(policy.get(name)).toEqual(["'none'"]);
  });

  it('lets no style in but our own files and one known text', () => {
    const [own, known, ...others] = policy.get('style-src') ?? [];
    expect([own, others]).toEqual(["'self'", []]);
    expect(known).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  });

  it('never says unsafe, and never a foreign host', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  it('lets text become code by the worker policy alone', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual([workerPolicyName]);
  });
});

describe('the headers of every answer', () => {
  it('carry the policy, isolate the page, keep its address to itself and leave nothing in a cache', () => {
    expect(pageHeaders).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('deny every device', () => {
    const features = (pageHeaders['permissions-policy'] ?? '').split(', ');
    expect(features).toContain('camera=()');
    expect(features).toContain('microphone=()');
    expect(features.every((feature) => feature.endsWith('=()'))).toBe(true);
  });
});

describe('the type of a file', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/page-1a2b.js', 'text/javascript; charset=utf-8'],
    ['assets/style.CSS', 'text/css; charset=utf-8'],
    ['assets/inter.woff2', 'font/woff2'],
    ['assets/elk.wasm', 'application/wasm'],
    ['LICENSE', 'application/octet-stream'],
    ['page.js.map', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('%j is %s', (name, type) => {
    expect(contentTypeOf(name)).toBe(type);
  });
});
