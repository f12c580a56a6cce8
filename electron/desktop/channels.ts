/** The only two ways between a page and the desktop: one asked, one told. */
export const callChannel = 'trailmap:call';
export const eventChannel = 'trailmap:event';
