import * as z from 'zod';

/** The page may not run text as code, so zod must not try. Imported before anything that makes a schema. */
z.config({ jitless: true });
