/**
 * Keeps what is being typed into the form around it, in this tab of the browser and no longer than it (sessionStorage): Back, a
 * link pressed by mistake or a reload lose nothing. `<keep-typed owner label discard>` stands in the form and says so, with a
 * button that starts anew; `<forget-typed>` on a receipt forgets what was sent; signing out forgets all.
 */
export const keepTyped = `
const prefix = 'typed ';
const sentKey = 'sent';
const sending = ['submit', 'draft', 'act'];
const stored = (run) => { try { return run(sessionStorage); } catch { return null; } };

class KeepTyped extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form');
    const key = prefix + this.getAttribute('owner') + ' ' + location.pathname;
    // The code of a mail is a secret and no work; a file cannot be put back by a script.
    const isKept = ([name]) => name !== 'code' && !['hidden', 'file'].includes(form.elements[name]?.type);
    const typed = () => JSON.stringify([...new FormData(form)].filter(isKept));
    const asServed = typed();
    const kept = stored((storage) => storage.getItem(key));
    if (this.hasAttribute('fresh') && kept !== null && kept !== asServed) this.restore(form, JSON.parse(kept), key);
    form.addEventListener('input', () => stored((storage) => storage.setItem(key, typed())));
    form.addEventListener('submit', (event) => {
      if (sending.includes(event.submitter?.value)) stored((storage) => storage.setItem(sentKey, key));
    });
  }
  restore(form, kept, key) {
    const values = new Map();
    for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (['hidden', 'submit', 'file'].includes(field.type)) continue;
      const given = values.get(field.name);
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = given?.includes(field.value) ?? false;
      else if (given !== undefined) field.value = given[0];
    }
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'link';
    again.textContent = this.getAttribute('discard');
    again.addEventListener('click', () => {
      stored((storage) => storage.removeItem(key));
      form.reset();
      this.textContent = '';
    });
    this.append(this.getAttribute('label') + ' ', again);
  }
}

class ForgetTyped extends HTMLElement {
  connectedCallback() {
    stored((storage) => {
      storage.removeItem(storage.getItem(sentKey));
      storage.removeItem(sentKey);
    });
  }
}

customElements.define('keep-typed', KeepTyped);
customElements.define('forget-typed', ForgetTyped);
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => stored((storage) => storage.clear()));
`;
