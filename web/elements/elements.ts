import { Language } from '#schemas/language.ts';
import { localeOf } from '#words/locale.ts';

const locales = JSON.stringify(Object.fromEntries(Language.options.map((language) => [language, localeOf(language)])));

/**
 * What the browser runs, as one small ES module; pages work without it. It only rewrites words that the server wrote:
 * `<deadline-countdown instant now>` counts down with the thresholds of words/dates.ts, from the server's `now` and
 * not from the device's clock, which may be wrong; `<device-time instant>` adds the
 * weekday and the hour that this device's clock shows then: the date stands above it, with the month as the catalogues write it. Kept as text, so that the bundle needs no loader and the browser no build.
 */
export const elements = `
const locale = ${locales}[document.documentElement.lang];
const instantOf = (element) => Date.parse(element.getAttribute('instant') ?? '');

class DeadlineCountdown extends HTMLElement {
  #timer;
  #aheadMs = 0;
  connectedCallback() {
    const now = Date.parse(this.getAttribute('now') ?? '');
    if (!Number.isNaN(now)) this.#aheadMs = now - Date.now();
    this.show();
    this.#timer = setInterval(() => this.show(), 15000);
  }
  disconnectedCallback() {
    clearInterval(this.#timer);
  }
  show() {
    const minutes = Math.floor((instantOf(this) - Date.now() - this.#aheadMs) / 60000);
    if (Number.isNaN(minutes)) return;
    if (minutes < 0) {
      this.textContent = this.getAttribute('over') ?? '';
      return;
    }
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
    if (minutes >= 2880) this.textContent = relative.format(Math.floor(minutes / 1440), 'day');
    else if (minutes >= 120) this.textContent = relative.format(Math.floor(minutes / 60), 'hour');
    else this.textContent = relative.format(minutes, 'minute');
  }
}

class DeviceTime extends HTMLElement {
  connectedCallback() {
    const at = instantOf(this);
    if (Number.isNaN(at)) return;
    const words = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }).format(at);
    this.textContent = (this.getAttribute('label') ?? '') + words;
  }
}

customElements.define('deadline-countdown', DeadlineCountdown);
customElements.define('device-time', DeviceTime);
`;
