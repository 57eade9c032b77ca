import type * as z from 'zod/mini';
import '#functions/lib/english-issues.ts';
import { refusedAt } from './moving-error.ts';

/** The JSON of a line. @throws MovingError that names the line */
export function jsonOf(number: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusedAt(number, 'is not JSON: it was edited or cut; export again');
  }
}

/** A line checked against its schema. @throws MovingError that names the line and the member */
export function checked<T extends z.ZodMiniType>(number: number, schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusedAt(number, `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not what stands in such a file'}`);
}
