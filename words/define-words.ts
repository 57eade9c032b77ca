/**
 * Names the owner of words, and does not compile while the English lacks a key that is needed; what another language lacks of the English is
 * found as its catalogue is compiled (`compile/shortcomings.ts`). `_English` is the type of the catalogue, so that no bundle carries words because they are checked.
 *
 *     defineWords<`states.${Situation}`, typeof english>('decision');
 */
export const defineWords = <Needed extends string, _English extends Readonly<Record<Needed, string>>>(
  owner: string,
): string => owner;
