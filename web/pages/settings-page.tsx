import * as z from 'zod/mini';
import { type EventView, type SettingsView, SettingView } from '#schemas/api.ts';
import type { CirculationMethod } from '#schemas/circulation-method.ts';
import type { Fields } from '#schemas/form/field.ts';
import { BookHistory } from '../books/book-history.tsx';
import { settingName, settingValue } from '../books/setting-value.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** What can be set of a procedure, and whether the reader changes it. */
export type Owners = Readonly<Record<string, { readonly fields: Fields; readonly mayChange: boolean }>>;

type Props = {
  frame: Frame;
  view: SettingsView;
  bodyNames: Readonly<Record<string, string>>;
  /** Whether the reader changes those of the Network and of its bodies. */
  mayChange: boolean;
  /** Of procedures that have settings of their own, by their ids. */
  owners: Owners;
};

/** What holds now, what is entered for later, and who changed what. */
export function SettingsPage({ frame, view, bodyNames, mayChange, owners }: Props) {
  const { reader } = frame;
  const paths = new Set(view.settings.map(pathOf));
  return (
    <Page frame={frame} title={reader.say('settings.title')}>
      <h1>{reader.say('settings.title')}</h1>
      <p class="lead">{reader.say('settings.lead')}</p>
      {[...paths].map((path) => {
        const settings = view.settings.filter((each) => pathOf(each) === path);
        const title = titleOf(reader, settings[0], bodyNames);
        const procedure = settings[0]?.procedure ?? null;
        const told = procedure === null ? reader : reader.of(procedure);
        const may = procedure === null ? mayChange : owners[procedure]?.mayChange === true;
        return <Group reader={told} {...{ title, settings, owners }} change={may ? path : undefined} />;
      })}
      <h2>{reader.say('settings.history')}</h2>
      {view.history.length === 0 ? <p>{reader.say('settings.history.none')}</p> : null}
      <BookHistory reader={reader} history={view.history} told={(event) => told(reader, owners, event)} />
    </Page>
  );
}

/** By which words a setting is called. */
function ownerOf({ procedure, body, method }: Pick<SettingView, 'procedure' | 'body' | 'method'>) {
  if (procedure !== null) return 'own';
  if (body === null) return 'settings';
  return method === null ? 'body' : 'method';
}

/** Where the settings of one owner are changed. */
const pathOf = ({ procedure, body, method }: SettingView): string =>
  ['/settings', procedure ?? body ?? 'network', ...(method === null ? [] : [method])].join('/');

export function titleOf(
  reader: Reader,
  of: Pick<SettingView, 'procedure' | 'body' | 'method'> | undefined,
  bodyNames: Readonly<Record<string, string>>,
): string {
  if (of?.procedure != null) {
    return reader.say('settings.own', { procedure: reader.of(of.procedure).say(`procedures.${of.procedure}`) });
  }
  if (of === undefined || of.body === null) return reader.say('settings.network');
  const body = bodyNames[of.body] ?? of.body;
  if (of.method === null) return reader.say('settings.body', { body });
  return reader.say('settings.method', { body, method: reader.say(`methods.${of.method}`) });
}

type GroupProps = {
  reader: Reader;
  title: string;
  settings: readonly SettingView[];
  owners: Owners;
  change: string | undefined;
};

function Group({ reader, title, settings, owners, change }: GroupProps) {
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
          {settings.map(({ setting, value, basis, adoptedBy, later, ...of }) => (
            <tr>
              <th scope="row">{settingName(reader, setting, ownerOf(of))}</th>
              <td>
                <bdi>{settingValue(reader, wordsOf(owners, of.procedure, setting), value)}</bdi>
                {basis === null ? null : <p class="soft small">{basis}</p>}
                {ownerOf(of) === 'settings' ? null : <p class="soft small">{restsOn(reader, adoptedBy)}</p>}
                {later.map(({ from, value: then }) => (
                  <p class="soft small">
                    {reader.say('settings.later', {
                      fromAt: from,
                      value: settingValue(reader, wordsOf(owners, of.procedure, setting), then),
                    })}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {change === undefined ? null : (
        <p>
          <a href={change} aria-label={reader.labelled(reader.say('settings.change'), title)}>
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

function told(reader: Reader, owners: Owners, { type, at, data }: EventView): string {
  if (type === 'setting-changed') {
    const { from, ...change } = Changed.parse(data);
    return toldChange(reader, owners, change, from);
  }
  const { hash, settings, ...counts } = Loaded.parse(data);
  const file = reader.say('events.roster-loaded', { ...counts, hash: hash.slice(0, 16) });
  return [file, ...settings.map((change) => toldChange(reader, owners, change, at))].join(' ');
}

function toldChange(
  reader: Reader,
  owners: Owners,
  { name, was, value, adoptedBy }: z.infer<typeof Change>,
  fromAt: string,
): string {
  const { setting, ...of } = namedBy(name);
  const words = of.procedure === null ? reader : reader.of(of.procedure);
  const called = settingName(words, setting, ownerOf(of));
  const valueWords = wordsOf(owners, of.procedure, setting);
  const owner = [
    of.body,
    of.method === null ? null : reader.say(`methods.${of.method}`),
    of.procedure === null ? null : words.say(`procedures.${of.procedure}`),
  ]
    .filter((part) => part !== null)
    .join(', ');
  const change = reader.say('events.setting-changed', {
    setting: owner === '' ? called : `${called} (${owner})`,
    value: settingValue(words, valueWords, value),
    was: was === undefined ? '–' : settingValue(words, valueWords, was),
    fromAt,
  });
  return adoptedBy === undefined ? change : `${change} ${restsOn(reader, adoptedBy)}`;
}

/** The field in whose words the values of a setting are said. */
function wordsOf(owners: Owners, procedure: string | null, setting: string): string {
  const field = owners[procedure ?? '']?.fields[setting];
  return field !== undefined && 'saidAs' in field && field.saidAs !== undefined ? field.saidAs : setting;
}

const restsOn = (reader: Reader, adoptedBy: string | null): string =>
  adoptedBy === null
    ? reader.say('settings.to-be-confirmed')
    : reader.say('settings.adopted-by', { reference: adoptedBy });

/**
 * A setting of a body is named `<body>/<name>`, one of a procedure `procedure/<id>/<name>`, a method's parameter `<body>/<method>/<day>/<parameter>`
 * (network/dated-settings.ts).
 */
function namedBy(name: string) {
  const [first = name, second = '', third = '', fourth] = name.split('/');
  const method = fourth === undefined ? null : (second as CirculationMethod);
  if (fourth !== undefined) return { setting: fourth, procedure: null, body: first, method };
  if (third !== '') return { setting: third, procedure: second, body: null, method };
  return second === ''
    ? { setting: first, procedure: null, body: null, method }
    : { setting: second, procedure: null, body: first, method };
}
