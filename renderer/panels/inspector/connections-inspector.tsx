import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { VERDICTS, verdictCounts } from '../../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../../shared/documents/view/verdict-counts.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { connectionName, endName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { GateGlyph } from '../../ui/glyphs.tsx';
import { countWords } from './count-words.ts';
import { LinkTo, Section } from './parts.tsx';
import { ShortList } from './short-list.tsx';
import { t, word } from '../../words/t.ts';

type Connection = RecordOf<'connection'>;

interface Listed {
  readonly connection: Connection;
  readonly verdict: (typeof VERDICTS)[number] | undefined;
}

/** Several connections that are selected together, as a bundle is: by verdict, each a press away. */
export function ConnectionsInspector({
  model,
  connections,
}: {
  readonly model: Model;
  readonly connections: readonly Connection[];
}) {
  const listed = connections.map((connection): Listed => ({
    connection,
    verdict: crossingOf(model, connection)?.verdict,
  }));
  const crossings = new Map(
    listed.flatMap(({ connection, verdict }) => (verdict ? [[connection.id, { verdict }] as const] : [])),
  );
  const counts = verdictCounts(crossings.keys(), crossings);
  return (
    <>
      <h2>{countWords('connection', connections.length)}</h2>
      <p className="quiet">
        {crossings.size === 0
          ? t('None of them crosses a boundary.')
          : t('Crossings: {counts}.', { counts: verdictWords(counts) })}
      </p>
      {[...VERDICTS.toReversed(), undefined].map((verdict) => (
        <Group key={verdict ?? 'inside'} model={model} verdict={verdict} listed={listed} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly model: Model;
  readonly verdict: Listed['verdict'];
  readonly listed: readonly Listed[];
}

function Group({ model, verdict, listed }: GroupProps) {
  const mine = listed.filter((each) => each.verdict === verdict);
  if (mine.length === 0) return null;
  return (
    <Section
      title={`${verdict === undefined ? t('Inside one zone') : capital(word(verdict))} ${mine.length}`}
    >
      <ShortList
        lines={mine.map(({ connection }) => (
          <li key={connection.id} className="bundled">
            {verdict && <GateGlyph verdict={verdict} size={14} />}
            <span>
              <LinkTo id={connection.id}>{connectionName(model, connection)}</LinkTo>
              {connection.name !== undefined && (
                <span className="quiet">
                  {endName(model, connection.from)} → {endName(model, connection.to)}
                </span>
              )}
            </span>
          </li>
        ))}
      />
    </Section>
  );
}

/** `2 guarded, 1 unguarded` */
function verdictWords(counts: VerdictCounts): string {
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => t('{count} {verdict}', { count: counts[verdict], verdict: word(verdict) }))
    .join(', ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
