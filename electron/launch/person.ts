/** Whether this process may do everything, as in a bare container. Never so on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether a window could be shown to somebody. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
