import type { KeptRefusal } from '#schemas/refused-act.ts';
import type { Reader } from '../reader.ts';

/**
 * Why something was refused, as it was kept. What is kept for years may lack what a sentence is filled with since; whoever inspects the
 * case then reads the code and the facts that there are, and the rest of the page.
 */
export function keptReason(
  reader: Pick<Reader, 'refusal' | 'labelled'>,
  { code, params }: Pick<KeptRefusal, 'code' | 'params'>,
): string {
  try {
    return reader.refusal(code, params);
  } catch {
    // A sentence throws for nothing but a fact that it misses (words/say.ts).
    return [code, ...Object.entries(params).map(([name, value]) => reader.labelled(name, String(value)))].join(' · ');
  }
}
