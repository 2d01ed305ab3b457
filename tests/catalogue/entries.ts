/** The catalogue: every component in every state. A file in `components/` that is not here fails a unit test. */
import { before } from './before';
import { charts } from './charts';
import type { Entry } from './entry';
import { history } from './history';
import { lookingBack } from './looking-back';
import { meetings } from './meeting';
import { partners } from './partners';
import { promises } from './promises';
import { run } from './run';
import { search } from './search';
import { settings } from './settings';
import { thinking } from './thinking';
import { tips } from './tips';
import { ui } from './ui';
import { welcome } from './welcome';

export const entries: readonly Entry[] = [
  ...ui,
  ...meetings,
  ...before,
  ...run,
  ...promises,
  ...partners,
  ...tips,
  ...search,
  ...history,
  ...settings,
  ...charts,
  ...lookingBack,
  ...thinking,
  ...welcome,
];
