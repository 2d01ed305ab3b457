/** `npm run report:trust`: what the tests counted that bears on trust, and what has not been run here. */
import { type Noted, notedFigures, type TrustArea } from '../tests/trust/figures';

/** Each area, and the command whose tests count it. */
const areas: Readonly<Record<TrustArea, string>> = {
  payloads: 'npm test, and npm run fuzz for all ways',
  messages: 'npm test',
  frames: 'npm test',
  faults: 'npm run faults',
  losses: 'npm test, and npm run test:all for every delay',
  requests: 'npm test',
  policy: 'npm test',
  accessibility: 'npm test, and npm run test:all for all states',
  'reading age': 'npm test',
  mutation: 'npm run mutation',
  builds: 'npm run reproduce',
};

const line = ({ part, figures, at }: Noted) =>
  `  ${part}: ${Object.entries(figures)
    .map(([name, figure]) => `${figure.toLocaleString('en-GB')} ${name}`)
    .join(', ')} (${new Date(at).toISOString().slice(0, 16).replace('T', ' ')})`;

export default function reportTrust(): number {
  const noted = Map.groupBy(notedFigures(), ({ area }) => area);
  for (const [area, command] of Object.entries(areas)) {
    const parts = noted.get(area as TrustArea) ?? [];
    console.log(`${area} (${command})`);
    for (const part of parts) console.log(line(part));
    if (parts.length === 0) console.log('  not run here yet');
  }
  return 0;
}
