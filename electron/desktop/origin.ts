/** The one origin of the page. Everything that is not this is somebody else's. */
export const pageScheme = 'app';
const pageHost = 'bundle';
export const startAddress = `${pageScheme}://${pageHost}/index.html`;

/**
 * Whether an address belongs to our page.
 * Scheme and host are compared one by one: in Node `new URL('app://bundle/x').origin` is the text `null`.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${pageScheme}:` && host === pageHost;
}
