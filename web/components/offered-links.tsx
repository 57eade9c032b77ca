import type { FilledForm } from '../form/filled-form.ts';

/** Where to read what is asked, before a form is filled in. */
export function OfferedLinks({ form: { reader, offers } }: { form: FilledForm }) {
  const links = offers?.links ?? [];
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ label, url }) => (
        <li>
          <a href={url} rel="noopener">
            {reader.say(label)}
          </a>
        </li>
      ))}
    </ul>
  );
}
