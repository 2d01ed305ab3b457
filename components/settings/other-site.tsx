import { Button } from '../ui/button';

/** What can be said of the site in front. */
export type SiteState = 'off' | 'on' | 'blocked';
export type SiteAnswer = 'reading' | 'nothing-found' | 'forbidden' | 'refused' | 'turned-on';

interface Props {
  host: string;
  state: SiteState;
  answer: SiteAnswer | undefined;
  onReadOnce(): void;
  onUse(): void;
  onSettings(): void;
}

const said: Record<SiteAnswer, string> = {
  reading: 'Reading the page…',
  'nothing-found': 'No open meeting was found on this page. Open one and try again, or paste the invitation.',
  forbidden: 'The browser lets no extension read this page. Paste the invitation instead.',
  refused: 'Nothing was changed. You can still read the page once.',
  'turned-on': 'On. Open a meeting on this page.',
};

/** Offers to read a page of a site that is none of our calendars: once, or from now on. */
export function OtherSite({ host, state, answer, onReadOnce, onUse, onSettings }: Props) {
  return (
    <section className="tight" aria-label="This site">
      <p className="soft">
        <b dir="ltr">{host}</b>
        {state === 'on' ? ' is read when you open a meeting there.' : ' is not read.'}
      </p>
      {state === 'blocked' && <p>Your organisation does not allow it here. You can paste an invitation.</p>}
      <div className="row">
        {state !== 'blocked' && (
          <Button small onClick={onReadOnce}>
            Read this page once
          </Button>
        )}
        {state === 'off' && (
          <Button small onClick={onUse}>
            Use on this site
          </Button>
        )}
        {state === 'on' && (
          <Button look="plain" small onClick={onSettings}>
            Turn off in settings
          </Button>
        )}
      </div>
      <p className="soft" role="status">
        {answer && said[answer]}
      </p>
    </section>
  );
}
