import { useId } from 'react';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
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
        label={t('settings.readYourOrganisationsResources')}
        controlId={id}
        hint={t('settings.aJsonFileWith')}
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
        <SettingRow label={t('settings.fromYourFile', { resources: counted('resource', imported) })}>
          <Button small onClick={onRemove}>
            {t('settings.removeThem')}
          </Button>
        </SettingRow>
      )}
      {problems.length > 0 && (
        <details>
          <summary>
            {problems.length === 1
              ? t('settings.n1EntryWas')
              : t('settings.entriesWereSetAside', { problems: problems.length })}
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
