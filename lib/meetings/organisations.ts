/** Organisations that a directory writes in brackets behind a name: "LEE, Ann (HARBOUR TRUST - R1A)". */
import { nameKey, partsOf } from './names';

const brackets = /[([]([^()[\]]+)[)\]]/g;
/** The code that a directory puts behind an organisation: "HARBOUR TRUST - R1A". */
const directoryCode = / - [A-Z\d]{2,8}$/;
/** What stands in brackets behind a name and is no organisation. */
const notOrganisations = new Set(
  'she her hers he him his they them their external guest optional guests organiser organizer chair required'.split(
    ' ',
  ),
);

/** The organisations in brackets behind a name, as written, without their code in the directory. */
export const organisationsIn = (name: string): string[] =>
  [...name.matchAll(brackets)].flatMap(([, inside = '']) =>
    partsOf(inside).every((word) => notOrganisations.has(word)) ? [] : inside.trim().replace(directoryCode, ''),
  );

/** Keys of the organisations that a directory writes in brackets behind a name: "Ann Lee (Harbour Trust)". */
export const organisationKeysIn = (name: string): string[] =>
  organisationsIn(name).flatMap((organisation) => nameKey(organisation) || []);
