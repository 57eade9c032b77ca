import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatRemaining } from '#words/dates.ts';
import { elements } from './elements.ts';

type Shown = { textContent: string; connectedCallback(): void; disconnectedCallback(): void };

/** The element as a browser would make it, with just what it touches of the document. */
function shown(tag: string, language: string, attributes: Record<string, string>): Shown {
  const defined = new Map<string, new () => Shown>();
  class HTMLElement {
    textContent = 'as the server wrote it';
    getAttribute(name: string): string | null {
      return attributes[name] ?? null;
    }
  }
  const document = { documentElement: { lang: language } };
  const customElements = { define: (name: string, element: new () => Shown) => defined.set(name, element) };
  runInNewContext(elements, { HTMLElement, document, customElements, Intl, Date, setInterval, clearInterval });
  const element = new (defined.get(tag) as new () => Shown)();
  element.connectedCallback();
  return element;
}

describe('deadline-countdown', () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse('2031-01-01T00:00:00.000Z') }));
  afterEach(() => vi.useRealTimers());
  const now = '2026-11-26T12:00:00.000Z';

  it.each(['2026-11-29T11:59:59.000Z', '2026-11-28T11:59:59.000Z', '2026-11-26T13:59:59.000Z'])(
    'says of %s what the server says, by the server’s clock',
    (instant) => {
      for (const language of ['en', 'ar'] as const) {
        const element = shown('deadline-countdown', language, { instant, now, over: 'over' });
        expect(element.textContent).toBe(formatRemaining(language, now, instant));
        element.disconnectedCallback();
      }
    },
  );

  it('counts down, and ends with the words for an end', () => {
    const element = shown('deadline-countdown', 'en', {
      instant: '2026-11-26T12:01:30.000Z',
      now,
      over: 'It is over.',
    });
    expect(element.textContent).toBe('in 1 minute');
    vi.advanceTimersByTime(120_000);
    expect(element.textContent).toBe('It is over.');
  });

  it('leaves the server’s words alone where the instant is not one', () => {
    expect(shown('deadline-countdown', 'en', { instant: 'x', now }).textContent).toBe('as the server wrote it');
  });
});
