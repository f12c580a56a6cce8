import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { showRecord } from '../state/show.ts';
import type { Finding } from './columns.ts';
import { t } from '../words/t.ts';

/** What speaks of this finding: paths that lean on it, changes in which it was recorded. */
export function LeansOn({ model, finding }: { model: Model; finding: Finding }) {
  const paths = model.all('path').filter(({ leansOn }) => leansOn.includes(finding.id));
  const changes = model
    .all('change')
    .filter(({ consequences }) => consequences.some(({ verdict }) => verdict?.record === finding.id));
  if (paths.length === 0 && changes.length === 0) return null;
  return (
    <section aria-label={t('Spoken of by')}>
      <h3 className="section-title">{t('Spoken of by')}</h3>
      <ul className="look-lines">
        {paths.map(({ id }) => (
          <li key={id}>
            <PathLink model={model} id={id} />
          </li>
        ))}
        {changes.map(({ id, title, reference }) => (
          <li key={id}>
            {reference === undefined
              ? t('The change {title}', { title })
              : t('The change {title}, {reference}', { title, reference })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PathLink({ model, id }: { model: Model; id: Id<'path'> }) {
  return (
    <button type="button" className="line-button" onClick={() => showRecord(model, id)}>
      {t('The path {name}', { name: recordName(model, id) })}
    </button>
  );
}
