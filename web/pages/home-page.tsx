import type { ListedTask } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { byUrgency, isOffer } from '../components/standing-offers.ts';
import { TaskList } from '../components/task-list.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  /** The procedures that there are, each told of in its own words. */
  procedures: readonly string[];
  tasks: readonly ListedTask[];
  next: string | null;
};

/** For whom this is, what happens, where to start; and for those signed in, the latest of what waits for them. */
export function HomePage({ frame, procedures, tasks, next }: Props) {
  const { reader, person, begins = [], lists = [], csrf } = frame;
  const waiting = tasks.filter((task) => !isOffer(task)).sort(byUrgency);
  return (
    <Page frame={frame} title={reader.say('home.title')}>
      <h1>{reader.say('home.title')}</h1>
      {procedures.map((procedure) => (
        <p class="lead">{reader.of(procedure).say('home.lead')}</p>
      ))}
      {person === undefined ? null : (
        <>
          <h2>{reader.say('home.waiting')}</h2>
          {waiting.length === 0 ? <p>{reader.say('home.no-tasks')}</p> : <TaskList reader={reader} tasks={waiting} />}
          <NextPage reader={reader} path="/tasks" cursor={next} />
        </>
      )}
      {procedures.map((procedure) => (
        <HowItGoes reader={reader.of(procedure)} name={procedures.length === 1 ? undefined : procedure} />
      ))}
      <h2>{reader.say('home.start')}</h2>
      <ul>
        {person === undefined ? (
          <li>
            <a href="/sign-in">{reader.say('home.start.sign-in')}</a>
          </li>
        ) : (
          <>
            {begins.map(({ procedure, href }) => (
              <li>
                <a href={href}>
                  {begins.length === 1 ? reader.say('home.start.propose') : beginningOf(reader, procedure)}
                </a>
              </li>
            ))}
            <li>
              <a href="/drafts">{reader.say('home.start.drafts')}</a>
            </li>
            <li>
              <a href="/cases">{reader.say('home.start.cases')}</a>
            </li>
          </>
        )}
        <li>
          <a href="/register">{reader.say('home.start.register')}</a>
        </li>
        {lists.map(({ procedure, list }) => (
          <li>
            <a href={`/${list}`}>{reader.of(procedure).say(`lists.${list}.title`)}</a>
          </li>
        ))}
      </ul>
      {person === undefined ? null : (
        <form method="post" action="/sign-out">
          <input type="hidden" name="csrf" value={csrf} />
          <button class="button quiet" type="submit" name="everywhere" value="yes">
            {reader.say('home.sign-out-everywhere')}
          </button>
        </form>
      )}
    </Page>
  );
}

const beginningOf = (reader: Reader, procedure: string): string =>
  reader.say('home.start.begin', { procedure: reader.of(procedure).say(`procedures.${procedure}`) });

/** What happens to a proposal, step by step, as far as the procedure has words for a step: `home.step.1`, `home.step.2`, … */
function HowItGoes({ reader, name }: { reader: Reader; name: string | undefined }) {
  const steps: string[] = [];
  for (let step = 1; reader.hears(`home.step.${step}`); step += 1) steps.push(reader.say(`home.step.${step}`));
  return (
    <>
      <h2>{name === undefined ? reader.say('home.how') : reader.say(`procedures.${name}`)}</h2>
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  );
}
