import { describe, expect, it } from 'vitest';
import { isOurs, startAddress } from '../../../electron/desktop/origin.ts';

describe('the origin of the page', () => {
  it.each([startAddress, 'app://bundle/', 'app://bundle/a/b.js?x#y', 'APP://bundle/'])(
    'is that of %s',
    (address) => {
      expect(isOurs(address)).toBe(true);
    },
  );

  it.each([
    'app://bundle.example/index.html',
    'app://bundle:8080/',
    'app://user@other/',
    'https://bundle/index.html',
    'file:///app/bundle/index.html',
    'about:blank',
    'data:text/html,x',
    'null',
    '',
  ])('is not that of %j', (address) => {
    expect(isOurs(address)).toBe(false);
  });
});
