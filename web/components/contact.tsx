import type { Reader } from '../reader.ts';

/** To whom somebody writes who found no answer. */
export const Contact = ({ reader, address }: { reader: Reader; address: string | undefined }) => (
  <>
    <h2 id="contact">{reader.say('contact.title')}</h2>
    {address === undefined ? (
      <p>{reader.say('contact.none')}</p>
    ) : (
      <p>
        <a href={`mailto:${address}`}>{reader.say('contact.write', { address })}</a>
      </p>
    )}
  </>
);
