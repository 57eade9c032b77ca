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
  /** What the button says that only looks what it would come to; none where that cannot be told. */
  look?: string | undefined;
  /** What the button does: it enters, where nothing is said. */
  does?: 'enter' | 'look';
  /** A file can be chosen in it. */
  withFiles?: boolean;
}>;

/** A form that makes an entry in a book. */
export function EntryForm({ frame, action, idempotencyKey, fresh, send, look, does = 'enter', ...more }: Props) {
  const { withFiles = false, children } = more;
  const encoded = withFiles ? ({ enctype: 'multipart/form-data' } as const) : {};
  return (
    <form id={typedFormId} method="post" action={action} novalidate {...encoded}>
      <KeepTyped frame={frame} fresh={fresh} />
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {children}
      {look === undefined ? null : (
        <button class="button quiet" type="submit" name="do" value="look">
          {look}
        </button>
      )}{' '}
      <button class="button" type="submit" name="do" value={does}>
        {send}
      </button>
    </form>
  );
}
