import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  hash: string;
  file: {
    /** Where exactly the bytes lie that the hash was taken over. */
    readonly path: string;
    /** As a browser saves it: letters, digits, dots and hyphens, which no shell takes for anything else. */
    readonly name: string;
  };
};

/** What each system has from the beginning; nothing has to be installed. */
const commands = (file: string) => [
  { system: 'Linux', command: `sha256sum ${file}` },
  { system: 'macOS', command: `shasum -a 256 ${file}` },
  { system: 'Windows (PowerShell)', command: `Get-FileHash -Algorithm SHA256 ${file}` },
];

/** How a stranger checks, on their own machine and step by step, that a text is the one whose hash is shown. */
export function CheckTheHash({ reader, hash, file }: Props) {
  return (
    <>
      <h2 id="check">{reader.say('check-hash.title')}</h2>
      <p>{reader.say('check-hash.lead')}</p>
      <ol>
        <li>
          {reader.say('check-hash.download')}{' '}
          <a href={file.path} download={file.name}>
            {file.name}
          </a>
        </li>
        <li>
          {reader.say('check-hash.run')}
          <dl class="facts">
            {commands(file.name).map(({ system, command }) => (
              <>
                <dt>
                  <bdi>{system}</bdi>
                </dt>
                <dd>
                  <code class="hash">{command}</code>
                </dd>
              </>
            ))}
          </dl>
        </li>
        <li>
          {reader.say('check-hash.equal')}
          <p>
            <code class="hash">{hash}</code>
          </p>
        </li>
        <li>{reader.say('check-hash.differs')}</li>
      </ol>
      <p class="soft small">
        {reader.say('case.hash.over')} {reader.say('check-hash.elsewhere')}
      </p>
    </>
  );
}
