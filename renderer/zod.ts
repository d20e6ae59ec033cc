import { config } from 'zod/v4';

/**
 * What the page gets when it asks for zod (an alias in `vite.config.ts`). The page may not run text as code, so zod must
 * not try; whatever makes a schema comes here first, in whichever file the bundler puts it.
 */
config({ jitless: true });

export * from 'zod/v4';
