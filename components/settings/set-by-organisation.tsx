/** One setting of the organisation, in a sentence. */
export interface PolicyLine {
  name: string;
  said: string;
}

interface Props {
  name: string | undefined;
  contact: string | undefined;
  privacyHref: string | undefined;
  lines: readonly PolicyLine[];
  /** What could not be read: the name of the setting, what was wrong, and what is so until then. */
  faults: readonly { name: string; problem: string; effect: string }[];
}

function Who({ name, contact, privacyHref }: Pick<Props, 'name' | 'contact' | 'privacyHref'>) {
  return (
    <>
      {name && (
        <li>
          Set by: <bdi>{name}</bdi>
        </li>
      )}
      {contact && (
        <li>
          Ask about it: <bdi>{contact}</bdi>
        </li>
      )}
      {privacyHref && (
        <li>
          <a href={privacyHref} target="_blank" rel="noopener noreferrer">
            Your organisation’s privacy notice
          </a>
        </li>
      )}
    </>
  );
}

/** What the organisation has set, and what in it could not be read; nothing where it has set nothing. */
export function SetByOrganisation({ faults, lines, ...who }: Props) {
  const isSet = lines.length > 0 || Object.values(who).some(Boolean);
  return (
    <>
      {faults.length > 0 && (
        <div className="notice problem">
          <p>
            <b>Some of what your organisation set could not be read</b>
          </p>
          <p>
            You need not do anything but tell your IT department
            {who.contact ? (
              <>
                : <bdi>{who.contact}</bdi>
              </>
            ) : (
              '.'
            )}{' '}
            They can put it right in the browser’s policy for this extension.
          </p>
          <ul className="tight">
            {faults.map(({ name, problem, effect }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike; their place is what they are
              <li key={place}>
                <b dir="auto">{name}</b>: <bdi>{problem}</bdi> {effect}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isSet && (
        <div className="notice">
          <p>
            <b>Set by your organisation</b>
          </p>
          <ul className="tight">
            <Who {...who} />
            {lines.map(({ name, said }) => (
              <li key={name}>{said}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
