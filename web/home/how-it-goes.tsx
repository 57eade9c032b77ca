import type { Reader } from '../reader.ts';

/** What happens to a proposal, step by step, as far as the procedure has words for a step: `home.step.1`, `home.step.2`, … */
export function HowItGoes({ reader, name }: { reader: Reader; name: string | undefined }) {
  const steps: string[] = [];
  for (let step = 1; reader.hears(`home.step.${step}`); step += 1) steps.push(reader.say(`home.step.${step}`));
  return (
    <section>
      <h2>{name === undefined ? reader.say('home.how') : reader.say(`procedures.${name}`)}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </section>
  );
}
