import { afterEach, expect, it, vi } from 'vitest';
import { readEnv, TableEnv } from './env.ts';

afterEach(() => vi.unstubAllEnvs());

it('a setting that is wrong is named, with what is wrong with it', () => {
  vi.stubEnv('TABLE_NAME', '');
  vi.stubEnv('GRACE_SECONDS', '61');
  expect(() => readEnv(TableEnv)).toThrow(
    /TABLE_NAME: Too small: .*GRACE_SECONDS: Too big: expected number to be <=60/,
  );
});
