import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { LinkTo, Section } from './parts.tsx';
import { recordLabel } from './record-label.ts';

/** Records that this one speaks of, or that speak of it, each a press away; nothing where there are none. */
export function RecordLinks(props: {
  readonly model: Model;
  readonly title: string;
  readonly ids: readonly Id[];
}) {
  const { model, title, ids } = props;
  const there = [...new Set(ids)].filter((id) => model.has(id));
  if (there.length === 0) return null;
  return (
    <Section title={title}>
      {there.map((id) => (
        <div key={id}>
          <LinkTo id={id}>{recordLabel(model, id)}</LinkTo>
        </div>
      ))}
    </Section>
  );
}
