/**
 * Keeps a draft on the server while it is being typed into: `<keep-draft failed>` stands in its form, posts it to the form's address
 * with `/kept` a moment after the last input, and says what the answer says. Where somebody else has saved meanwhile it stops:
 * a person decides then, by the form's own button. `unsaved` where the page holds what was typed and not kept.
 */
export const keepDraft = `
const quietMs = 2000;

class KeepDraft extends HTMLElement {
  #form;
  #timer;
  #running;
  #isBehind = false;
  #isStopped = false;
  connectedCallback() {
    this.#form = this.closest('form');
    this.#form.addEventListener('input', () => this.later());
    this.#form.addEventListener('submit', (event) => this.beforeSubmit(event));
    addEventListener('pagehide', () => {
      if (this.#isBehind && this.#running === undefined) this.send(true).catch(() => {});
    });
    if (this.hasAttribute('unsaved')) this.later();
  }
  later() {
    if (this.#isStopped) return;
    this.#isBehind = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), quietMs);
  }
  // A saving under way makes the version that the form names an old one: the form waits for it.
  beforeSubmit(event) {
    clearTimeout(this.#timer);
    this.#isBehind = false;
    if (this.#running === undefined) return;
    event.preventDefault();
    this.#running.then(() => this.#form.requestSubmit(event.submitter));
  }
  keep() {
    if (this.#running !== undefined) return this.later();
    this.#isBehind = false;
    this.#running = this.kept()
      .catch(() => {
        this.#isBehind = true;
        this.textContent = this.getAttribute('failed');
      })
      .then(() => { this.#running = undefined; });
  }
  async kept() {
    const answer = await this.send(false);
    this.#isStopped = answer.status === 409;
    if (!answer.ok && !this.#isStopped) throw new Error(answer.status);
    const { version, said } = await answer.json();
    if (answer.ok) this.#form.elements['draft-version'].value = version;
    this.textContent = said;
  }
  send(keepalive) {
    const body = new URLSearchParams([...new FormData(this.#form)].filter(([, value]) => typeof value === 'string'));
    return fetch(this.#form.getAttribute('action') + '/kept', { method: 'POST', body, keepalive });
  }
}

customElements.define('keep-draft', KeepDraft);
`;
