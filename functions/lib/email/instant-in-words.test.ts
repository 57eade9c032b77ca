import { describe, expect, it } from 'vitest';
import { instantInWords } from './instant-in-words.ts';

describe('an instant in words', () => {
  it('stands in UTC, Geneva and New York, and in the time of the reader', () => {
    expect(instantInWords('2026-11-26T23:30:00.000Z', 'en', 'Africa/Nairobi')).toEqual([
      'Thursday, 26 November 2026 at 23:30 (UTC)',
      'Friday, 27 November 2026 at 00:30 (Geneva)',
      'Thursday, 26 November 2026 at 18:30 (New York)',
      'Friday, 27 November 2026 at 02:30 (your time, Africa/Nairobi)',
    ]);
  });

  it('does not repeat the zone of a reader in Geneva', () => {
    expect(instantInWords('2026-11-26T23:30:00.000Z', 'en', 'Europe/Zurich')).toHaveLength(3);
  });

  it('follows daylight saving in each place on its own date', () => {
    // New York leaves summer time a week after Geneva: on 28 October 2026 they are five hours apart, not six.
    const [, geneva, newYork] = instantInWords('2026-10-28T16:00:00.000Z', 'en', 'UTC');
    expect(geneva).toContain('17:00');
    expect(newYork).toContain('12:00');
  });

  it('tells the second when it is not zero', () => {
    expect(instantInWords('2026-11-26T16:00:07.000Z', 'en', 'UTC')[0]).toContain('16:00:07');
  });

  it('names the months in Arabic as the United Nations does, by the date of the place', () => {
    expect(instantInWords('2026-11-30T23:30:00.000Z', 'ar', 'UTC')).toEqual([
      'الاثنين 30 تشرين الثاني/نوفمبر 2026، الساعة 23:30 (بالتوقيت العالمي المنسق)',
      'الثلاثاء 1 كانون الأول/ديسمبر 2026، الساعة 00:30 (بتوقيت جنيف)',
      'الاثنين 30 تشرين الثاني/نوفمبر 2026، الساعة 18:30 (بتوقيت نيويورك)',
    ]);
  });
});
