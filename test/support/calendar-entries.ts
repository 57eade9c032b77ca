import ICAL from 'ical.js';

export type Entry = { readonly uid: string; readonly said: Readonly<Record<string, string>> };

/** The entries of a calendar, each with what it says by property, as a program that was written elsewhere reads them. */
export function entriesOf(file: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const said = event.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]);
    return { uid: String(event.getFirstPropertyValue('uid')), said: Object.fromEntries(said) };
  });
}
