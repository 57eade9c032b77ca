import type { AppContext } from '#functions/lib/http/context.ts';
import { DesignPage } from '#web/pages/design-page.tsx';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** Public, and the same for everybody: nothing of any case is in it. */
export const shown = async (context: AppContext): Promise<Response> =>
  show(context, <DesignPage frame={frameOf(context)} />);
