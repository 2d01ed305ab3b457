import { useId } from 'react';
import { Button } from '../ui/button';
import { Said } from '../ui/said';
import { SettingRow } from './setting-row';

interface Props {
  /** Resources the person imported, and entries set aside with what is wrong. */
  imported: number;
  problems: readonly { entry: string; problem: string }[];
  /** What the last import came to, or what went wrong with it. */
  said: string;
  failed: string;
  onFile(file: File): void;
  onRemove(): void;
}

/** Resources of an organisation from a file, and what of them could not be used. */
export function OrganisationResources({ imported, problems, said, failed, onFile, onRemove }: Props) {
  const id = useId();
  return (
    <>
      <SettingRow
        label="Read your organisation’s resources from a file"
        controlId={id}
        hint="A JSON file with a list. Each resource has title, publisher, url and summary. A new file takes the place of the last one."
        hintId={`${id}-hint`}
        said={
          <>
            <p className="problem" id={`${id}-failed`} role="alert">
              {failed}
            </p>
            <Said words={said} />
          </>
        }
      >
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="file"
          aria-describedby={`${id}-hint ${id}-failed`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
            target.value = '';
          }}
        />
      </SettingRow>
      {imported > 0 && (
        <SettingRow label={`${imported === 1 ? '1 resource' : `${imported} resources`} from your file`}>
          <Button small onClick={onRemove}>
            Remove them
          </Button>
        </SettingRow>
      )}
      {problems.length > 0 && (
        <details>
          <summary>
            {problems.length === 1 ? '1 entry was set aside' : `${problems.length} entries were set aside`}
          </summary>
          <ul className="list">
            {problems.map(({ entry, problem }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries may be alike; their place is what they are
              <li key={place}>
                <b dir="auto">{entry}</b>
                <span className="soft">{problem}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
