import type { DeliveriesPage as Found } from '#schemas/deliveries.ts';
import { DeliveryCards } from '../components/delivery-cards.tsx';
import { FileLinks } from '../components/file-links.tsx';
import type { Frame } from '../components/frame.ts';
import { NarrowingChoice } from '../components/narrowing-choice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { ShowButton } from '../components/show-button.tsx';
import type { Reader } from '../reader.ts';

type Asked = {
  readonly fate?: string | undefined;
  readonly procedure?: string | undefined;
  readonly person?: string | undefined;
  readonly cursor?: string | undefined;
};

type Props = {
  frame: Frame;
  asked: Asked;
  found: Found;
  procedures: readonly string[];
  /** Whether the reader sends notices again, and sees to mails from outside. */
  mends: boolean;
};

const fates = ['problem', 'unsent', 'awaited', 'delivered', 'sent', 'resent', 'excused'] as const;

/** The mails about cases with what became of each: what is owed and what did not arrive before the others. */
export function DeliveriesPage({ frame, asked, found, procedures, mends }: Props) {
  const { reader } = frame;
  const { unsent, problems, items, cursor } = found;
  const filters = {
    fate: asked.fate || undefined,
    procedure: asked.procedure || undefined,
    person: asked.person || undefined,
  };
  const isNarrowed = Object.values(filters).some(Boolean);
  const cards = (listed: Found['items']) => <DeliveryCards reader={reader} deliveries={listed} mends={mends} />;
  return (
    <Page frame={frame} title={reader.say('deliveries.title')}>
      <h1>{reader.say('deliveries.title')}</h1>
      <p class="lead">{reader.say('deliveries.lead')}</p>
      {frame.handlesMail ? (
        <p>
          <a href="/received">{reader.say('deliveries.received')}</a>
        </p>
      ) : null}
      <Narrowing reader={reader} asked={asked} procedures={procedures} />
      {unsent.length === 0 ? null : <h2>{reader.say('deliveries.unsent')}</h2>}
      {cards(unsent)}
      {problems.length === 0 ? null : <h2>{reader.say('deliveries.problems')}</h2>}
      {cards(problems)}
      {unsent.length + problems.length === 0 || asked.fate === 'unsent' ? null : (
        <h2>{reader.say('deliveries.latest')}</h2>
      )}
      {items.length + unsent.length > 0 ? null : (
        <p>{reader.say(isNarrowed || asked.cursor !== undefined ? 'deliveries.none-such' : 'case.mails.none')}</p>
      )}
      {cards(items)}
      {items.length + unsent.length === 0 ? null : <FileLinks reader={reader} path="/deliveries" query={filters} />}
      <NextPage reader={reader} path="/deliveries" query={filters} cursor={cursor} />
    </Page>
  );
}

/** Which mails are shown; the address says it too. */
const Narrowing = ({ reader, asked, procedures }: { reader: Reader } & Pick<Props, 'asked' | 'procedures'>) => (
  <search aria-label={reader.say('deliveries.narrow')}>
    <form method="get" action="/deliveries" class="row">
      <NarrowingChoice
        {...{ reader, name: 'fate', label: 'case.mails.state', of: asked.fate }}
        choices={fates.map((fate) => [fate, reader.say(`case.mails.state.${fate}`)])}
      />
      <NarrowingChoice
        {...{ reader, name: 'procedure', label: 'register.procedure', of: asked.procedure }}
        choices={procedures.map((id) => [id, reader.of(id).say(`procedures.${id}`)])}
      />
      <div class="field">
        <label for="person">{reader.say('deliveries.person')}</label>
        <input id="person" name="person" inputmode="email" dir="ltr" maxlength={254} value={asked.person ?? ''} />
      </div>
      <ShowButton reader={reader} />
    </form>
  </search>
);
