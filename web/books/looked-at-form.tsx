import type { PropsWithChildren } from 'hono/jsx';
import type { Frame } from '../components/frame.ts';
import { EntryForm } from './entry-form.tsx';

type Props = PropsWithChildren<{
  frame: Frame;
  action: string;
  idempotencyKey: string;
  fresh: boolean;
  /** What follows from what is entered is on the page. */
  hasLooked: boolean;
  /** What the button says that enters it. */
  enter: string;
  withFiles?: boolean;
}>;

/** A form of which is shown what it comes to before it can be entered. */
export function LookedAtForm({ hasLooked, enter, children, ...sent }: Props) {
  const { reader } = sent.frame;
  if (!hasLooked)
    return (
      <EntryForm {...sent} send={reader.say('people.look')} does="look">
        {children}
      </EntryForm>
    );
  return (
    <EntryForm {...sent} look={reader.say('people.look-again')} send={enter}>
      {children}
    </EntryForm>
  );
}
