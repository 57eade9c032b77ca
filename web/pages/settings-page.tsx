import type { SettingsView, SettingView } from '#schemas/api.ts';
import { type Owners, ownerOf, restsOn, wordsOf } from '../books/setting-change.ts';
import { settingName, settingValue } from '../books/setting-value.ts';
import { SettingsHistory } from '../books/settings-history.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

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
      <SettingsHistory {...{ reader, owners, bodyNames }} history={view.history} />
    </Page>
  );
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
