import { pathLabel } from '../../../shared/analysis/path-label.ts';
import { judgePath } from '../../../shared/analysis/paths.ts';
import type { Combination, PathJudgement } from '../../../shared/analysis/paths.ts';
import { actorWords, connectionLabel } from '../../../shared/analysis/path-words.ts';
import { placeName } from '../../../shared/analysis/places.ts';
import type { PlaceKey } from '../../../shared/analysis/places.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { TextField } from '../../ui/field.tsx';
import { andWords } from './and-words.ts';
import { Chain } from './chain.tsx';
import { Head, Section, SpokenOf, change, textOrNothing } from './parts.tsx';
import { ShortList } from './short-list.tsx';
import { ViewOf } from './view-of.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

/** A documented path: who takes it, from where to where, what the model says to it, and what it leans on. */
export function PathInspector({ model, path }: { model: Model; path: RecordOf<'path'> }) {
  const judged = judgePath(model, path.id);
  return (
    <>
      <Head over={t('THREAT ACTOR PATH')} name={pathLabel(model, path)} />
      <ViewOf model={model} id={path.id} what="path" />
      <TextField
        label={t('Name')}
        value={path.name ?? ''}
        placeholder={pathLabel(model, path)}
        onDone={(name) => change(path.id, { name: textOrNothing(name) })}
      />
      <TextField
        label={t('Description')}
        lines
        value={path.description}
        onDone={(description) => change(path.id, { description })}
      />
      {judged && <Judged model={model} judged={judged} />}
      <FirstFields model={model} record={path} />
      <SpokenOf model={model} id={path.id} />
    </>
  );
}

function Judged({ model, judged }: { model: Model; judged: PathJudgement }) {
  const { result, combinations, counted, written } = judged;
  return (
    <Section title={t('What the model says: {result}', { result: word(result) })}>
      {result === 'states a privilege' && (
        <p className="quiet">
          {t(
            '{count, plural, one {It states a privilege, not a route: # combination, which is not judged.} other {It states a privilege, not a route: # combinations, none of them judged.}}',
            { count: counted },
          )}
        </p>
      )}
      {written && <p className="quiet">{writtenWords(model, written)}</p>}
      <ShortList
        lines={combinations.map((each) => (
          <CombinationLine key={`${each.actor} ${each.from} ${each.to}`} model={model} combination={each} />
        ))}
      />
    </Section>
  );
}

function writtenWords(
  model: Model,
  { works, brokenAt, only, anotherWay }: NonNullable<PathJudgement['written']>,
) {
  const said = works ? worksWords(only) : breaksWords(model, brokenAt);
  return anotherWay ? `${said} ${t('There is another way.')}` : said;
}

function worksWords(only: NonNullable<PathJudgement['written']>['only']): string {
  if (only === undefined) return t('The connections lead there as written.');
  const how = andWords(only.map((each) => word(each)));
  return t('The connections lead there as written, but only {how}.', { how });
}

function breaksWords(model: Model, at: NonNullable<PathJudgement['written']>['brokenAt']): string {
  if (at === undefined) return t('As written it breaks.');
  return t('As written it breaks at {connection}.', { connection: connectionLabel(model, at) });
}

function CombinationLine({ model, combination }: { model: Model; combination: Combination }) {
  const { actor, from, to, result, reason, steps, reach } = combination;
  return (
    <li className="combination">
      <b>{actorWords(model, actor)}</b>: {sideName(model, from)} → {sideName(model, to)},{' '}
      <b>{word(result)}</b>
      <p className="quiet">{reason}.</p>
      <Chain reach={reach} steps={steps} />
    </li>
  );
}

function sideName(model: Model, side: PlaceKey | 'any'): string {
  return side === 'any' ? t('anywhere') : placeName(model, side);
}
