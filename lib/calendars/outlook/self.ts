/** Whose calendar the page shows, by the account in its header. */
import { type People, spokenName } from '../shared/people';
import { wordsOf } from './said';
import { selectors } from './selectors';
import { accountOf } from './words';

/** The name in the account's menu once that was opened, else in the label of its button. */
export function selfIn({ body }: Document): Pick<People, 'self'> {
  const label = body.querySelector(selectors.account)?.getAttribute('aria-label') ?? '';
  const name = wordsOf(body.querySelector(selectors.accountName)) || accountOf.exec(label)?.[1];
  return name && !name.includes('@') ? { self: { name: spokenName(name).name } } : {};
}
