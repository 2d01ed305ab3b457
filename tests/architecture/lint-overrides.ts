/** The part of the layer rules that the linter can hold while one types: imports of packages and of folders. */
import { type Layer, layers, type Owner, owners } from './rules';

interface Pattern {
  group: string[];
  message: string;
}

const patternOfOwner = ({ packages, exact, belongs }: Owner): Pattern => ({
  group: packages.flatMap((name) => (exact ? [name] : [name, `${name}/**`])),
  message: belongs,
});

/**
 * Folders of other layers that a layer may not even name in a type; the linter cannot tell a type from a value, nor one
 * file that a layer may import from the rest of its folder.
 */
function forbiddenFolders({ folder, uses, types = [] }: Layer): string[] {
  const allowed = [folder, ...uses, ...types];
  return layers
    .map((layer) => layer.folder)
    .filter((other) => !allowed.some((start) => other.startsWith(start) || start.startsWith(other)));
}

function patternsOf(layer: Layer): Pattern[] {
  const folders = forbiddenFolders(layer);
  return [
    ...owners.filter(({ folder }) => !folder.startsWith(layer.folder)).map(patternOfOwner),
    ...(folders.length ? [{ group: folders.map((folder) => `@/${folder}**`), message: layer.belongs }] : []),
  ];
}

/** The `overrides` of `biome.json`, one for each layer, in the order of the layers. */
export const lintOverrides = () =>
  layers.map((layer) => ({
    includes: [`${layer.folder}**`],
    linter: {
      rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: patternsOf(layer) } } } },
    },
  }));
