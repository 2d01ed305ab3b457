import { ResourceItem } from '@/components/search/resource-item';
import { acronyms, cases, references, resources, themes } from '@/content/index';
import { archivedCopyUrl, webSearchUrl } from '@/lib/search/web-search';
import { t } from '@/lib/words/words';
import { Page } from './page';

function Resources({ ids }: { ids: readonly string[] }) {
  const listed = ids.flatMap((id) => resources.find((resource) => resource.id === id) ?? []);
  return (
    <ul className="list">
      {listed.map((resource) => (
        <li key={resource.id}>
          <ResourceItem
            resource={resource}
            searchUrl={webSearchUrl(`${resource.title} ${resource.publisher}`)}
            archivedUrl={resource.url ? archivedCopyUrl(resource.url, resource.checked) : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

/** The ten themes, the two cases, the sources and every resource. */
export function Guide() {
  return (
    <Page title={t('search.guide')}>
      <h2>{t('search.fiveTipsAndFive')}</h2>
      <ul className="list">
        {themes.map(({ id, title, section, summary }) => (
          <li key={id}>
            <a href={`#/tip/${id}`}>{title}</a>
            <span className="soft">{section}</span>
            <span>{summary}</span>
          </li>
        ))}
      </ul>
      <h2>{t('search.twoCaseStudies')}</h2>
      <ul className="list">
        {cases.map(({ id, title, summary }) => (
          <li key={id}>
            <a href={`#/case/${id}`}>{title}</a>
            <span>{summary}</span>
          </li>
        ))}
      </ul>
      <h2>{t('search.whatTheGuideRests')}</h2>
      <ul className="list">
        {references.map(({ id, citation, finding, doi }) => (
          <li key={id}>
            {doi ? (
              <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
                {citation}
              </a>
            ) : (
              citation
            )}
            <span className="soft">{finding}</span>
          </li>
        ))}
      </ul>
      <h2>{t('search.allResources', { resources: resources.length })}</h2>
      <Resources ids={resources.map(({ id }) => id)} />
    </Page>
  );
}

const back = { href: '#/guide', label: t('search.guide') };

/** One theme: every tip, every question, its resources. */
export function ThemePage({ id }: { id: string }) {
  const theme = themes.find((candidate) => candidate.id === id);
  if (!theme) return null;
  return (
    <Page title={theme.title} back={back} lead={<p>{t('search.inTheGuide2', { section: theme.section })}</p>}>
      <p>{theme.summary}</p>
      <h2>{t('search.tips')}</h2>
      <ul className="list">
        {theme.tips.map((tip) => (
          <li key={tip.id}>{tip.text}</li>
        ))}
      </ul>
      <h2>{t('search.questions')}</h2>
      <ul className="list">
        {theme.questions.map(({ id: question, label, hint }) => (
          <li key={question}>
            {label}
            {hint && <span className="soft">{hint}</span>}
          </li>
        ))}
      </ul>
      <h2>{t('search.resources')}</h2>
      <Resources ids={theme.resources} />
    </Page>
  );
}

/** A case study, retold, with what to take from it. */
export function CaseStudy({ id }: { id: string }) {
  const story = cases.find((candidate) => candidate.id === id);
  if (!story) return null;
  return (
    <Page
      title={story.title}
      back={back}
      className="prose"
      lead={<p>{t('search.inTheGuide3', { section: story.section })}</p>}
    >
      {story.story.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{t('search.whatToTakeFrom')}</h2>
      <ul>
        {story.lessons.map((lesson) => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ul>
      <h2>{t('search.resources')}</h2>
      <Resources ids={story.resources} />
    </Page>
  );
}

/** Short forms in plain words; the one that was looked for comes first. */
export function Words({ term }: { term: string }) {
  const sorted = [...acronyms].sort((a, b) => Number(b.term === term) - Number(a.term === term));
  return (
    <Page title={t('search.shortForms')}>
      <ul className="list">
        {sorted.map(({ term: short, expansion, meaning }) => (
          <li key={short}>
            <span>
              <b>{short}</b>: {expansion}
            </span>
            {meaning && <span className="soft">{meaning}</span>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
