import * as z from 'zod/mini';
import { type EventView, type SettingsView, SettingView } from '#schemas/api.ts';
import { BookHistory } from '../books/book-history.tsx';
import { settingName, settingValue } from '../books/setting-value.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  view: SettingsView;
  bodyNames: Readonly<Record<string, string>>;
  mayChange: boolean;
};

/** What holds now, what is entered for later, and who changed what. */
export function SettingsPage({ frame, view, bodyNames, mayChange }: Props) {
  const { reader } = frame;
  const paths = new Set(view.settings.map(pathOf));
  return (
    <Page frame={frame} title={reader.say('settings.title')}>
      <h1>{reader.say('settings.title')}</h1>
      <p class="lead">{reader.say('settings.lead')}</p>
      {[...paths].map((path) => {
        const settings = view.settings.filter((each) => pathOf(each) === path);
        const title = titleOf(reader, settings[0], bodyNames);
        return <Group {...{ reader, title, settings }} change={mayChange ? path : undefined} />;
      })}
      <h2>{reader.say('settings.history')}</h2>
      {view.history.length === 0 ? <p>{reader.say('settings.history.none')}</p> : null}
      <BookHistory reader={reader} history={view.history} told={(event) => told(reader, event)} />
    </Page>
  );
}

/** By which words a setting is called. */
const ownerOf = (body: string | null, method: string | null) =>
  body === null ? 'settings' : method === null ? 'body' : 'method';

/** Where the settings of one owner are changed. */
const pathOf = ({ body, method }: SettingView): string =>
  body === null ? '/settings/network' : ['/settings', body, ...(method === null ? [] : [method])].join('/');

export function titleOf(
  reader: Reader,
  of: Pick<SettingView, 'body' | 'method'> | undefined,
  bodyNames: Readonly<Record<string, string>>,
): string {
  if (of === undefined || of.body === null) return reader.say('settings.network');
  const body = bodyNames[of.body] ?? of.body;
  if (of.method === null) return reader.say('settings.body', { body });
  return reader.say('settings.method', { body, method: reader.say(`methods.${of.method}`) });
}

type GroupProps = { reader: Reader; title: string; settings: readonly SettingView[]; change: string | undefined };

function Group({ reader, title, settings, change }: GroupProps) {
  return (
    <>
      <h2>{title}</h2>
      <WideTable label={title}>
        <thead>
          <tr>
            <th scope="col">{reader.say('settings.column.setting')}</th>
            <th scope="col">{reader.say('settings.column.value')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ body, method, setting, value, basis, adoptedBy, later }) => (
            <tr>
              <th scope="row">{settingName(reader, setting, ownerOf(body, method))}</th>
              <td>
                <bdi>{settingValue(reader, setting, value)}</bdi>
                {basis === null ? null : <p class="soft small">{basis}</p>}
                {body === null ? null : <p class="soft small">{restsOn(reader, adoptedBy)}</p>}
                {later.map(({ from, value: then }) => (
                  <p class="soft small">
                    {reader.say('settings.later', { fromAt: from, value: settingValue(reader, setting, then) })}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {change === undefined ? null : (
        <p>
          <a href={change} aria-label={`${reader.say('settings.change')}: ${title}`}>
            {reader.say('settings.change')}
          </a>
        </p>
      )}
    </>
  );
}

const { value } = SettingView.shape;
const Change = z.object({
  ...{ name: z.string(), was: z.optional(value), value },
  adoptedBy: z.optional(z.nullable(z.string())),
});
const Changed = z.object({ ...Change.shape, from: z.string() });
const Loaded = z.object({
  ...{ people: z.int(), joined: z.int(), left: z.int(), changed: z.int(), hash: z.string() },
  settings: z.array(Change),
});

function told(reader: Reader, { type, at, data }: EventView): string {
  if (type === 'setting-changed') {
    const { from, ...change } = Changed.parse(data);
    return toldChange(reader, change, from);
  }
  const { hash, settings, ...counts } = Loaded.parse(data);
  const file = reader.say('events.roster-loaded', { ...counts, hash: hash.slice(0, 16) });
  return [file, ...settings.map((change) => toldChange(reader, change, at))].join(' ');
}

/** A setting of a body is named `<body>/<name>`, a method's parameter `<body>/<method>/<day>/<parameter>` (network/dated-settings.ts). */
function toldChange(reader: Reader, { name, was, value, adoptedBy }: z.infer<typeof Change>, fromAt: string): string {
  const parts = name.split('/');
  const setting = parts.at(-1) ?? name;
  const [body, method] = [parts.length > 1 ? parts[0] : undefined, parts.length > 2 ? parts[1] : undefined];
  const called = settingName(reader, setting, ownerOf(body ?? null, method ?? null));
  const of = [body, method === undefined ? undefined : reader.say(`methods.${method}`)].filter(Boolean).join(', ');
  const change = reader.say('events.setting-changed', {
    setting: of === '' ? called : `${called} (${of})`,
    value: settingValue(reader, setting, value),
    was: was === undefined ? '–' : settingValue(reader, setting, was),
    fromAt,
  });
  return adoptedBy === undefined ? change : `${change} ${restsOn(reader, adoptedBy)}`;
}

const restsOn = (reader: Reader, adoptedBy: string | null): string =>
  adoptedBy === null
    ? reader.say('settings.to-be-confirmed')
    : reader.say('settings.adopted-by', { reference: adoptedBy });
