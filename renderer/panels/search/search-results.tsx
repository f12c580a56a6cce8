import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { KINDS, isId } from '../../../shared/base/ids.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { excerpt, marked } from '../../state/search/marks.ts';
import { grouped } from '../../state/search/search-index.ts';
import type { Hit, HitGroup } from '../../state/search/search-index.ts';
import { useSearch } from '../../state/search/search.ts';
import { showRecord } from '../../state/show.ts';
import { useShown } from '../../state/shown.ts';
import { t, word } from '../../words/t.ts';

/** So many hits of each kind stand for the rest, until one kind is asked for. */
const FEW = 6;
const MANY = 200;

/** What was found, by kinds; the arrow keys walk over it from the field, and Enter goes there. */
export function SearchResults({ hits }: { readonly hits: readonly Hit[] }) {
  const { model } = useShown();
  const { query, only, setOnly } = useSearch();
  const groups = grouped(hits).filter(({ kind }) => only === undefined || kind === only);
  const most = only === undefined ? FEW : MANY;
  return (
    <ListBox
      aria-label={t('What was found')}
      className="found"
      items={groups}
      dependencies={[query, only]}
      onAction={(key) => act(model, String(key), setOnly)}
      renderEmptyState={() => (
        <p className="quiet found-none">
          {t('Nothing says “{query}”. A part of a name or of any text is enough.', { query })}
        </p>
      )}
    >
      {({ kind, hits: of }) => (
        <ListBoxSection id={`kind ${kind}`}>
          <Header className="outline-title">
            {word(definitionOf(kind).plural)} <i>{of.length}</i>
          </Header>
          <Collection items={shortened(kind, of, most)}>
            {(line) => ('more' in line ? <MoreLine line={line} /> : <HitLine hit={line.hit} />)}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

type Line = { readonly id: Id; readonly hit: Hit } | { readonly id: Kind; readonly more: number };

function shortened(kind: Kind, hits: HitGroup['hits'], most: number): Line[] {
  const lines: Line[] = hits.slice(0, most).map((hit) => ({ id: hit.document.id, hit }));
  return hits.length > most ? [...lines, { id: kind, more: hits.length - most }] : lines;
}

function act(model: Model, key: string, setOnly: (kind: Kind) => void): void {
  const kind = KINDS.find((each) => each === key);
  if (kind) setOnly(kind);
  else if (isId(key)) showRecord(model, key);
}

function MoreLine({ line }: { readonly line: { readonly id: Kind; readonly more: number } }) {
  const { label, plural } = definitionOf(line.id);
  const words = t('{count, plural, one {# more {one}} other {# more {many}}}', {
    count: line.more,
    one: word(label),
    many: word(plural),
  });
  return (
    <ListBoxItem id={line.id} textValue={words} className="found-row found-more">
      {words}
    </ListBoxItem>
  );
}

function HitLine({ hit: { document, terms } }: { readonly hit: Hit }) {
  const { id, label, where, names, text } = document;
  const inLabel = marked(label, terms);
  const named = inLabel.some(([, isMarked]) => isMarked);
  const said = named ? undefined : (excerpt(text, terms) ?? excerpt(names, terms));
  return (
    <ListBoxItem id={id} textValue={label} className="found-row">
      <span className="found-label">
        <Marked pieces={inLabel} />
      </span>
      {where !== '' && <em>{where}</em>}
      {said !== undefined && (
        <span className="found-said">
          <Marked pieces={marked(said, terms)} />
        </span>
      )}
    </ListBoxItem>
  );
}

function Marked({ pieces }: { readonly pieces: ReturnType<typeof marked> }) {
  return pieces.map(([text, isMarked], at) =>
    // Pieces have no name but their place, and never change it.
    isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
