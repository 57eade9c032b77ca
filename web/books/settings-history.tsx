import * as z from 'zod/mini';
import type { EventView } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';
import { BookHistory } from './book-history.tsx';
import { type Owners, SettingChange, toldChange } from './setting-change.ts';

type Props = {
  reader: Reader;
  history: readonly EventView[];
  owners: Owners;
  bodyNames: Readonly<Record<string, string>>;
};

/** Who changed which setting to what, from when, and why; the newest first. */
export function SettingsHistory({ reader, history, owners, bodyNames }: Props) {
  if (history.length === 0) return <p>{reader.say('settings.history.none')}</p>;
  return <BookHistory reader={reader} history={history} told={(event) => told(reader, owners, event, bodyNames)} />;
}

const Changed = z.object({ ...SettingChange.shape, from: z.string() });
const Loaded = z.object({
  ...{ people: z.int(), joined: z.int(), left: z.int(), changed: z.int(), hash: z.string() },
  settings: z.array(SettingChange),
});

function told(reader: Reader, owners: Owners, { type, at, data }: EventView, bodyNames: Props['bodyNames']): string {
  if (type === 'setting-changed') {
    const { from, ...change } = Changed.parse(data);
    return toldChange(reader, owners, { ...change, fromAt: from }, bodyNames);
  }
  const { hash, settings, ...counts } = Loaded.parse(data);
  const file = reader.say('events.roster-loaded', { ...counts, hash: hash.slice(0, 16) });
  return [file, ...settings.map((change) => toldChange(reader, owners, { ...change, fromAt: at }, bodyNames))].join(
    ' ',
  );
}
