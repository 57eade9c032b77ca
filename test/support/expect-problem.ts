import { expect } from 'vitest';
import type { Problem } from '#schemas/api.ts';
import type { Answer } from './api-client.ts';

const arabicLetter = /\p{Script=Arabic}/u;

/** A problem in both languages, that names these fields with these codes, and says why in a sentence of the language. */
export async function expectProblem(
  ask: (headers: Record<string, string>) => Promise<Answer>,
  expected: { status: number; code: string; errors?: readonly (readonly [field: string, code: string])[] },
): Promise<void> {
  for (const language of ['en', 'ar']) {
    const { status, type, body } = await ask({ 'accept-language': language });
    const problem = body as Problem;
    expect({ status, code: problem.code }, JSON.stringify(problem)).toEqual({
      status: expected.status,
      code: expected.code,
    });
    expect(type).toBe('application/problem+json');
    expect(problem).toMatchObject({ status, type: `urn:tawafuq:problem:${expected.code}` });
    expect(problem.errors?.map(({ field, code }) => [field, code])).toEqual(expected.errors);
    for (const sentence of [problem.title, ...(problem.errors ?? []).map(({ message }) => message)]) {
      expect(sentence.length).toBeGreaterThan(5);
      expect(arabicLetter.test(sentence), sentence).toBe(language === 'ar');
    }
  }
}

/** An input of which these fields are wrong. */
export const refused = (errors: readonly (readonly [string, string])[]) => ({
  status: 400,
  code: 'invalid-input',
  errors,
});
