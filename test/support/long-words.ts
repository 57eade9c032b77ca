/** Letters with marks, by which what comes of a catalogue is told from what is written in code. */
const marked: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'aàbƀcćdđeéfƒgĝhĥiîjĵkķlľmɱnñoöpþqɋrŕsštŧuüvʋwŵxẋyýzžAÀBɃCĆDĐEÉFƑGĜHĤIÎJĴKĶLĽMṀNÑOÖPÞQɊRŔSŠTŦUÜVṼWŴXẊYÝZŽ',
  ].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [])),
);

/** Russian and French take up to two fifths more room than English does. */
const longerBy = 0.4;

/** What is shorter is one word, and becomes a longer one. */
const wordLength = 12;

/**
 * A message in ICU syntax as a language would say it whose words are long: each letter marked, two fifths more of it, all of it in brackets. What is
 * filled in, and what chooses, stays as it is.
 */
export function inLongWords(message: string): string {
  // What joins a label to what it names has no word to be longer, and is read again where it stands in a form.
  if (!/\p{L}/u.test(message.replaceAll(/\{\w+\}/g, ''))) return message;
  const { said, letters } = speak(message, 0);
  // In words: of a run without a space no language would have that many letters.
  const more = '~~~~~~~ '
    .repeat(letters)
    .slice(0, Math.ceil(letters * longerBy))
    .trim();
  return `⟦${said}${letters > wordLength ? ' ' : ''}${more}⟧`;
}

type Spoken = { readonly said: string; readonly letters: number; readonly end: number };

/** From `at` to the end, or to the brace that closes the form of a plural or of a choice. */
function speak(message: string, at: number): Spoken {
  let said = '';
  let letters = 0;
  let index = at;
  while (index < message.length && message[index] !== '}') {
    const letter = message[index] ?? '';
    if (letter === '{') {
      const argument = speakArgument(message, index);
      said += argument.said;
      index = argument.end;
      continue;
    }
    said += marked[letter] ?? letter;
    letters += 1;
    index += 1;
  }
  return { said, letters, end: index };
}

/** `{name}` as it is; of `{name, select, one {…} other {…}}` what stands in the inner braces is said. */
function speakArgument(message: string, at: number): Spoken {
  let said = '{';
  let index = at + 1;
  while (message[index] !== '}') {
    const letter = message[index] ?? '';
    if (letter === '') throw new Error(`A brace is not closed: ${message}`);
    if (letter !== '{') {
      said += letter;
      index += 1;
      continue;
    }
    const form = speak(message, index + 1);
    said += `{${form.said}}`;
    index = form.end + 1;
  }
  return { said: `${said}}`, letters: 0, end: index + 1 };
}
