import { en } from 'zod/locales';
import { config } from 'zod/mini';

/** zod/mini brings no sentences of its own: those in errors, logs and the roster's report are English. */
config(en());
