import { Language } from '#schemas/language.ts';
import { everyExample } from '#test/support/examples/every-example.ts';

/** Every mail in a language, as JSON: what the mailbox of the embedded edition shows at `/mailbox/examples`. */
const examples = await everyExample(Language.parse(process.argv[2]));
process.stdout.write(JSON.stringify(examples));
