/** The builds as files. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const releases = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof releases)[number] | 'chrome-mv3-demo';

export const folderOf = (build: Build) => path.join('.output', build);
export const filesOf = (build: Build, glob: string) => globSync(glob, { cwd: folderOf(build) });
export const textOf = (build: Build, file: string) => readFileSync(path.join(folderOf(build), file), 'utf8');
export const manifestOf = (build: Build): Record<string, unknown> => JSON.parse(textOf(build, 'manifest.json'));

/** Every script file that an extension page loads, in bytes, chunks that its scripts import at once included. */
export function scriptBytes(build: Build, page: string): number {
  const seen = new Set<string>();
  const queue = [...textOf(build, page).matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name] of textOf(build, file).matchAll(/from\s*["']\.\/([^"']+\.js)["']/g)) {
      if (name) queue.push(path.posix.join(path.posix.dirname(file), name));
    }
  }
  return [...seen].reduce((total, file) => total + Buffer.byteLength(textOf(build, file)), 0);
}
