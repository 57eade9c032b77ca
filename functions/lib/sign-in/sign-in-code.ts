import { createHmac } from 'node:crypto';
import { decimalDigits } from '../decimal-digits.ts';
import { derivedKey } from '../links.ts';
import type { SignInCodeKey } from './ports.ts';

/** As many as people know from other places. */
export const shortDigits = 6;
/** As on a card: not to be guessed, in however many attempts. */
export const longDigits = 16;

/** The code of a row. Derived, so that the same one can be mailed again and a copy of the table holds none (ADR 3). */
export function codeOf(signingKey: string, { email, binding, digits }: SignInCodeKey, nonce: string): string {
  const digest = createHmac('sha256', derivedKey(signingKey, 'sign-in'))
    .update(JSON.stringify([email, binding, digits, nonce]))
    .digest('hex');
  return (BigInt(`0x${digest}`) % 10n ** BigInt(digits)).toString().padStart(digits, '0');
}

/** In groups of four where it is long, as people read and type it. */
export const spaced = (code: string): string =>
  code.length === shortDigits ? code : (code.match(/.{1,4}/g) ?? []).join(' ');

/** What somebody typed, and which kind of code that can be. */
export function typedCode(text: string): { readonly code: string; readonly digits: number } {
  const code = decimalDigits(text);
  return { code, digits: code.length === longDigits ? longDigits : shortDigits };
}
