import { describe, expect, it } from 'vitest';
import { seal, unseal } from '#moving/sealed-key.ts';

describe('the key of an export', () => {
  const passphrase = 'correct horse battery';
  it('is opened by its passphrase alone', () => {
    const sealed = seal('k'.repeat(64), passphrase);
    expect(unseal(sealed, passphrase)).toBe('k'.repeat(64));
    expect(() => unseal(sealed, `${passphrase}!`)).toThrow(/PASSPHRASE is not the one/);
    expect(() => unseal({ ...sealed, text: sealed.tag }, passphrase)).toThrow(/PASSPHRASE is not the one/);
    expect(() => seal('k'.repeat(64), 'too short')).toThrow(/at least 16/);
  });
});
