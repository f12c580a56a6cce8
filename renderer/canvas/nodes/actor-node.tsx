import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { rename } from '../commands.ts';
import { useNodeLight } from '../lights/lights.ts';
import type { ActorNode as ActorNodeType } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { PersonGlyph } from './glyphs.tsx';
import { NameField } from './name-field.tsx';
import { stopRenaming } from './renaming.ts';
import { t } from '../../words/t.ts';

function ActorDrawing({ id, data, selected }: NodeProps<ActorNodeType>) {
  const { actor, mark, placed } = data;
  const renaming = useTransient((state) => state.renaming === id);
  const light = useNodeLight(id);
  const classes = [
    'map-actor',
    actor.intent,
    placed ? '' : 'nowhere',
    selected ? 'selected' : '',
    light,
    mark ? `draft ${mark}` : '',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <PersonGlyph />
      {renaming ? (
        <NameField
          label={t('Name of the actor')}
          name={actor.name}
          onDone={(name) => {
            stopRenaming();
            rename(actor.id, name);
          }}
          onCancel={stopRenaming}
        />
      ) : (
        <span>{actor.name}</span>
      )}
    </div>
  );
}

export const ActorNode = memo(ActorDrawing, (a, b) => a.data === b.data && a.selected === b.selected);
