import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOf } from './source-address.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', 'unknown'],
  ['192.0.2.7, 198.51.100.1', 'unknown'],
  ['<script>', 'unknown'],
])('%s counts as %s', (address, source) => expect(sourceOf(address)).toBe(source));

it('tells no two addresses of one IPv6 network apart, and no two networks together', () => {
  const group = fc.integer({ min: 1, max: 0xffff });
  const groups = fc.array(group, { minLength: 4, maxLength: 4 });
  const written = (parts: readonly number[]) => parts.map((part) => part.toString(16)).join(':');
  fc.assert(
    fc.property(groups, groups, groups, (network, host, other) => {
      const source = sourceOf(`${written(network)}:${written(host)}`);
      expect(sourceOf(`${written(network)}:${written(other)}`)).toBe(source);
      expect(sourceOf(`${written(other)}:${written(host)}`) === source).toBe(written(other) === written(network));
    }),
  );
});
