import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import { commonList } from '#workflows/procedure/projections.ts';

/** Whether a reader reads every case of a procedure, or every one in a situation: whoever looks in the common list reads all that stand in it. */
export const readsEveryCase = (
  { listsFor }: Pick<Procedure, 'listsFor'>,
  reader: Reader,
  situation?: string,
): boolean => listsFor(reader, situation).includes(commonList);
