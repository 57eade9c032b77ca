import type { PropsWithChildren } from 'hono/jsx';
import type { Frame } from '../components/frame.ts';
import { KeepTyped } from '../components/keep-typed.tsx';
import { typedFormId } from '../components/language-switch.tsx';

type Props = PropsWithChildren<{
  frame: Frame;
  action: string;
  idempotencyKey: string;
  /** Nobody has posted it yet. */
  fresh: boolean;
  /** What the button says. */
  send: string;
}>;

/** A form that makes an entry in a book. */
export function EntryForm({ frame, action, idempotencyKey, fresh, send, children }: Props) {
  return (
    <form id={typedFormId} method="post" action={action} novalidate>
      <KeepTyped frame={frame} fresh={fresh} />
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {children}
      <button class="button" type="submit" name="do" value="enter">
        {send}
      </button>
    </form>
  );
}
