import { Button } from './button';

interface Props {
  /** `waiting`: another window holds an earlier version of what is stored; `outdated`: this page is of an earlier version. */
  state: 'well' | 'waiting' | 'outdated';
  onReload(): void;
}

/** Says that this page must be loaded again after an update, or what it waits for. Nothing when all is well. */
export function LoadAgain({ state, onReload }: Props) {
  return (
    <div role="status">
      {state === 'outdated' && (
        <div className="notice problem page-notice">
          <p>
            <b>Before We Meet was updated.</b> Load this page again. What you wrote is safe.
          </p>
          <Button onClick={onReload}>Load the page again</Button>
        </div>
      )}
      {state === 'waiting' && (
        <p className="notice problem page-notice">
          <span>
            <b>An update waits for another window.</b> Close the other windows of Before We Meet. Then this page goes
            on.
          </span>
        </p>
      )}
    </div>
  );
}
