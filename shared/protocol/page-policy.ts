/**
 * What every host sends with the page, so that the desktop (`app://`) and the browser host (loopback)
 * cannot drift apart. Measured in Chromium 156: with these lines the page reports no violation.
 */

/** react-aria's single injected style (its `usePress`); a test tells when the text behind the hash changes. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The one Trusted Types policy, needed because a worker cannot be made without one. */
export const workerPolicyName = 'worker';

const directives: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${reactAriaStyle}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${workerPolicyName}`,
];

/** The policy as the value of one `content-security-policy` header. */
export const contentSecurityPolicy: string = directives.join('; ');

const deniedFeatures: readonly string[] = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * Headers of every answer, found or not. `no-store` because a model's page must not outlive its window in a cache;
 * the two cross-origin lines make the page `crossOriginIsolated`.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
};

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

/** The `content-type` for a built file by its ending; an unknown ending is bytes, which `nosniff` keeps inert. */
export function contentTypeOf(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return contentTypes[ending] ?? 'application/octet-stream';
}
