import { html } from '../mailbox/html.ts';
import { chooseLanguage } from '../mailbox/languages.ts';
import { wordsOf } from '../mailbox/words.ts';

/** By how much a button moves time; `next` is to the next reminder or deadline of any case. */
export const moves = { hour: 'PT1H', day: 'P1D', week: 'P1W', deadline: 'next' } as const;

/** A page with a bar at its end that shows the virtual clock and moves it; in the language of the page. */
export function withClockBar(page: string, back: string, nowMs: number): string {
  const words = wordsOf(chooseLanguage(/<html lang="([a-z]+)"/.exec(page)?.[1] ?? null, undefined));
  const now = new Date(nowMs).toISOString();
  const buttons = (['hour', 'day', 'week', 'deadline'] as const).map(
    (move) => html`<button type="submit" name="move" value="${move}">${words[move]}</button>`,
  );
  const bar = html`<aside class="clock-bar" aria-label="${words.clock}"><link rel="stylesheet" href="/local/tour/bar.css"><form method="post" action="/local/tour/clock"><input type="hidden" name="back" value="${back}"><span>${words.clock}: <time datetime="${now}" dir="ltr">${now.slice(0, 16).replace('T', ' ')} UTC</time></span> ${buttons}</form></aside>`;
  return page.replace(/<\/body>/, () => `${bar.text}</body>`);
}

export const barStyle = `.clock-bar{position:sticky;inset-block-end:0;background:#1d1d1b;color:#fff;padding:.4rem 1rem;font-size:.88rem}
.clock-bar form{margin:0;display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center;justify-content:center}
.clock-bar button{font:inherit;color:inherit;background:none;border:1px solid #fff;border-radius:.3rem;padding:.2rem .6rem;min-block-size:1.75rem;cursor:pointer}
.clock-bar :focus-visible{outline:3px solid #ffbf47}
@media print{.clock-bar{display:none}}
`;
