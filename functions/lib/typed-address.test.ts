import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedAddress } from './typed-address.ts';

const address = 'iom.alternate@example.org';

describe('an address as people type and paste it', () => {
  it.each([
    ['capitals', 'IOM.Alternate@Example.ORG'],
    ['spaces around', '  iom.alternate@example.org\u00a0\t'],
    ['spaces about the sign', 'iom.alternate @ example.org'],
    ['a zero-width space within', 'iom.\u200balternate@exam\u200dple.org'],
    ['a byte order mark and a soft hyphen', '\ufeffiom.alter\u00adnate@example.org'],
    ['marks of direction', '\u2066iom.alternate@example.org\u2069\u200f'],
    ['brackets', '<iom.alternate@example.org>'],
    ['a display name', '"Ann, of IOM" <iom.alternate@example.org>'],
    ['an address as display name', 'iom@elsewhere.example <iom.alternate@example.org>'],
    ['a name without brackets', 'Ann iom.alternate@example.org'],
    ['a link', 'mailto:iom.alternate@example.org'],
    ['a link with a subject, encoded', '<mailto:iom%2Ealternate%40example.org?subject=Hello>'],
    ['a fullwidth sign', 'iom.alternate\uff20example.org'],
    ['a small sign', 'iom.alternate﹫example.org'],
    ['fullwidth letters', '\uff49\uff4f\uff2d.alternate@example\uff0eorg'],
    ['an ideographic full stop', 'iom。alternate@example。org'],
    ['a Kelvin sign and mathematical letters', '𝐢𝐨𝐦.alternate@example.org'],
    ['a Turkish capital', 'İOM.ALTERNATE@example.org'],
    ['a Turkish small letter', 'ıom.alternate@example.org'],
    ['quotes and a comma', '“iom.alternate@example.org”,'],
    ['the end of a sentence', 'iom.alternate@example.org.'],
    ['a line that was broken', 'iom.alternate@exam\r\nple.org'],
  ])('%s', (_, typed) => expect(typedAddress(typed)).toBe(address));

  it.each([['nobody'], ['@'], [''], ['iom@example.org, ilo@example.org'], ['<iom@example.org> <ilo@example.org>']])(
    'is left to be refused where there is none, or more than one: %s',
    (typed) => expect(typedAddress(typed)).toBe(typed),
  );

  it('is the same whatever invisible stands in it', () => {
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u2060', '\u00ad', '\u202e', '\ufeff', '\u180e', '\ufe0f');
    const within = fc.array(fc.tuple(fc.nat(address.length), invisible), { maxLength: 8 });
    fc.assert(
      fc.property(within, (inserted) => {
        const typed = inserted.reduce(
          (text, [place, mark]) => text.slice(0, place) + mark + text.slice(place),
          address,
        );
        expect(typedAddress(typed)).toBe(address);
      }),
    );
  });
});
