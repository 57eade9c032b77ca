import type { PropsWithChildren } from 'hono/jsx';
import type { Reader } from '../reader.ts';

/** Of two who change the same thing at the same time, the second sees what the first has entered. */
export const Overtaken = ({ reader, children }: PropsWithChildren<{ reader: Reader }>) => (
  <section class="waits" role="alert">
    <p>{reader.say('people.overtaken')}</p>
    {children}
  </section>
);
