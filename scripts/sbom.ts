/**
 * `npm run sbom`: the list of parts (CycloneDX, JSON) of what the last builds hold, beside them in `.output`. npm makes the
 * list from the lock file; only what really is in the build stays in it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Bundled } from './vite/bundled-packages';

export interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  hashes: { alg: string; content: string }[];
  licenses: { license: { id: string } }[];
}

export interface Bill {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; version: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

function ofLockFile(): Bill {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  const text = npm
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return JSON.parse(text);
}

/**
 * The list of parts of one build. It names no time and no number of its own, so that the same parts give the same list.
 * @param bundled the packages that are in the build.
 * @throws when one of them is not in the lock file in that version.
 */
export function billOfMaterials(bundled: readonly Bundled[]): Bill {
  const bill = ofLockFile();
  const components = bundled.map(({ name, version }) => {
    const found = bill.components.find((one) => one.name === name && one.version === version);
    if (!found) throw new Error(`${name} ${version} is in the build and not in the lock file`);
    return found;
  });
  const shipped = new Set(components.map((one) => one['bom-ref']));
  const { serialNumber: _, metadata, ...rest } = bill;
  const { timestamp: __, ...about } = metadata;
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const dependencies = bill.dependencies
    .filter(({ ref }) => shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => shipped.has(other)) }));
  return {
    ...rest,
    metadata: { ...about, component: { ...about.component, name, version } },
    components,
    dependencies,
  };
}

export default function sbom(): number {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const browser of ['chrome', 'firefox']) {
    const list = `.output/${browser}-mv3.packages.json`;
    const bill = billOfMaterials(JSON.parse(readFileSync(list, 'utf8')));
    const file = `.output/${name}-${version}-${browser}.cdx.json`;
    writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
    console.log(`${file}: ${bill.components.length} parts`);
  }
  return 0;
}
