import * as z from 'zod/mini';
import type { Fields } from './field.ts';
import { shapeOf } from './shape-of.ts';

/** Fields that belong together under one name. */
export const group = <const F extends Fields>(fields: F) =>
  ({ kind: 'group', fields, schema: z.strictObject(shapeOf(fields)) }) as const;
