import { ViewportPortal } from '@xyflow/react';
import { addActor, addComponent, addZone, connect } from '../commands.ts';
import { endOf } from '../end.ts';
import { currentMap } from '../current.ts';
import { within } from '../from-flow.ts';
import { NameField } from '../nodes/name-field.tsx';
import { DEPTH } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import type { Making } from '../transient.ts';
import { t } from '../../words/t.ts';

const WORDS = {
  component: ['map-card', t('New component')],
  zone: ['map-zone', t('New trust zone')],
  actor: ['map-actor', t('New threat actor')],
} as const satisfies Readonly<Record<Making['what'], readonly [look: string, label: string]>>;

/** What is being made, as it will look, with its name as a field. It exists once it has a name. */
export function MakingField() {
  const making = useTransient((state) => state.making);
  if (!making) return null;
  const [look, label] = WORDS[making.what];
  const { x, y } = making.at;
  const done = (name: string) => {
    stopMaking();
    make(making, name);
  };
  return (
    <ViewportPortal>
      <div
        className={`making ${look} selected nodrag nopan`}
        style={{ transform: `translate(${x}px, ${y}px)`, zIndex: DEPTH.actors + 20 }}
      >
        <NameField label={label} name="" placeholder={label} onDone={done} onCancel={stopMaking} />
      </div>
    </ViewportPortal>
  );
}

function stopMaking(): void {
  useTransient.setState({ making: undefined });
}

function make({ what, zone, at, connectFrom }: Making, name: string): void {
  const origin = (zone !== undefined && currentMap()?.places.absolute.get(zone)) || { x: 0, y: 0 };
  const place = within({ x: at.x - origin.x, y: at.y - origin.y }, zone !== undefined);
  if (what === 'actor') void addActor(name, zone);
  else if (what === 'zone') void addZone({ name, parent: zone, at: place });
  else if (connectFrom === undefined) void addComponent({ name, zone, at: place });
  else {
    const newComponent = { name, at: place, ...(zone !== undefined && { zone }) };
    // The next one goes on from the new component.
    void connect(endOf(connectFrom), { newComponent }, 'placement');
  }
}
