import { Button } from '../ui/button';

interface Props {
  sites: readonly { host: string; isBlocked: boolean }[];
  onTurnOff(host: string): void;
}

/** Other sites that a person turned on, each with a way to turn it off. */
export function SiteList({ sites, onTurnOff }: Props) {
  if (!sites.length)
    return (
      <p className="soft">
        None. To add one, go to its page, open this extension from the toolbar and choose “Use on this site”.
      </p>
    );
  return (
    <ul className="list">
      {sites.map(({ host, isBlocked }) => (
        <li key={host}>
          <span className="row">
            <b dir="ltr">{host}</b>
            {isBlocked && <span className="tag warn">Blocked by your organisation</span>}
          </span>
          <span>
            <Button small onClick={() => onTurnOff(host)} aria-label={`Turn off ${host}`}>
              Turn off
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
