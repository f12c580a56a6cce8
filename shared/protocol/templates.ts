/** The templates that a host has, by the names of their files in `resources/templates/`. */
export const TEMPLATES = ['web-shop', 'service-mesh', 'mobile-app', 'connected-device'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
