/** How many rows of a list stand in the entries: one more than the highest number among `list.0.…`, `list.1.…`. */
export function rowsOf(entries: URLSearchParams, list: string): number {
  const numbers = [...entries.keys()].flatMap((name) => {
    const [head, number = ''] = name.split('.');
    return head === list && /^\d{1,2}$/.test(number) ? Number(number) : [];
  });
  return Math.max(-1, ...numbers) + 1;
}

/** The entries after a button of the form: `add-translations`, `remove-followUps-1`. Undefined: it is not such a button. */
export function withChangedRows(entries: URLSearchParams, button: string): URLSearchParams | undefined {
  const added = /^add-(translations|followUps)$/.exec(button)?.[1];
  if (added !== undefined) return withRow(entries, added, rowsOf(entries, added));
  const [, list, number] = /^remove-(translations|followUps)-(\d{1,2})$/.exec(button) ?? [];
  return list === undefined ? undefined : withoutRow(entries, list, Number(number));
}

/** The entries without rows in which nothing was filled in. */
export function withoutBlankRows(entries: URLSearchParams): URLSearchParams {
  let kept = entries;
  for (const list of Object.keys(firstField)) {
    for (let row = rowsOf(entries, list) - 1; row >= 0; row -= 1) {
      const fields = [...entries].filter(([name]) => name.startsWith(`${list}.${row}.`));
      if (fields.every(([, value]) => value.trim() === '')) kept = withoutRow(kept, list, row);
    }
  }
  return kept;
}

const firstField: Readonly<Record<string, string>> = { translations: 'language', followUps: 'action' };

function withRow(entries: URLSearchParams, list: string, number: number): URLSearchParams {
  const more = new URLSearchParams(entries);
  more.set(`${list}.${number}.${firstField[list]}`, '');
  return more;
}

function withoutRow(entries: URLSearchParams, list: string, removed: number): URLSearchParams {
  const fewer = new URLSearchParams();
  for (const [name, value] of entries) {
    const [head, text = '', field] = name.split('.');
    const number = Number(text);
    if (head !== list) fewer.append(name, value);
    else if (number !== removed) fewer.append(`${list}.${number > removed ? number - 1 : number}.${field}`, value);
  }
  return fewer;
}
