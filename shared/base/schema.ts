import { config, z } from 'zod';

// Before the first schema is made: zod would else compile parsers with `new Function`, which the page's
// content security policy (Trusted Types) refuses.
config({ jitless: true });

export { z };
