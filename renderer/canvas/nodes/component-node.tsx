import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { extraWords, underWords } from '../card-words.ts';
import { rename } from '../commands.ts';
import { useNodeLight } from '../lights/lights.ts';
import type { CardNode } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { Badge } from './badge.tsx';
import { LayerBadges, Unseen } from './extras.tsx';
import { KeyGlyph, PinGlyph } from './glyphs.tsx';
import { NameField } from './name-field.tsx';
import { stopRenaming } from './renaming.ts';
import { t } from '../../words/t.ts';

type Props = NodeProps<CardNode>;

function CardDrawing({ id, data, selected }: Props) {
  const { card, mark, holds } = data;
  const isTarget = useTransient((state) => state.connecting?.over === id || state.connectFrom === id);
  const renaming = useTransient((state) => state.renaming === id);
  const light = useNodeLight(id);
  const { component } = card;
  const classes = [
    'map-card',
    component?.inScope === false ? 'out-of-scope' : '',
    component?.listed === false ? 'unlisted' : '',
    card.placement.optional || card.placement.condition !== undefined ? 'conditional' : '',
    holds ? 'holds' : '',
    selected ? 'selected' : '',
    isTarget ? 'target' : '',
    light,
    mark ? `draft ${mark}` : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {renaming && component ? (
        <NameField
          label={t('Name of the component')}
          name={component.name}
          onDone={(name) => {
            stopRenaming();
            rename(component.id, name);
          }}
          onCancel={stopRenaming}
        />
      ) : (
        <div className="card-name">{card.name}</div>
      )}
      <div className="card-under">{underWords(card)}</div>
      {card.extra !== '' && <div className="card-extra">{extraWords(card)}</div>}
      {card.storesAsset && <KeyGlyph />}
      {data.pinned && <PinGlyph />}
      {mark && <span className={`draft-tag ${mark}`}>{data.tag}</span>}
      <LayerBadges extras={data.extras} />
      <Unseen id={id} extras={data.extras} />
      <Badge id={id} />
    </div>
  );
}

export const ComponentNode = memo(CardDrawing, (a, b) => a.data === b.data && a.selected === b.selected);
