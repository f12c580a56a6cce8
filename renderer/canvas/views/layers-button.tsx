import { Layers } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { LAYERS } from '../../../shared/model/records/view.ts';
import type { Layer } from '../../../shared/model/records/view.ts';
import { switchLayer } from '../../state/views.ts';
import { Switch } from '../../ui/switch.tsx';
import { t } from '../../words/t.ts';

const WORDS: Readonly<Record<Layer, readonly [label: string, title: string]>> = {
  verdicts: [t('Verdicts'), t('Gates on borders; lines in the colour and dash of their verdict')],
  actors: [t('Actors'), t('Threat actors at the zone where they start')],
  data: [t('Data'), t('What connections carry, as words on their lines')],
  protocols: [t('Protocols'), t('The protocols of connections, as words on their lines')],
  findings: [t('Findings'), t('Open findings, counted on what they are about')],
  controls: [t('Controls'), t('Controls, counted on what they guard')],
};
const ORDER: readonly Layer[] = ['verdicts', 'actors', 'data', 'protocols', 'findings', 'controls'];

/** What is switched on in this view. */
export function LayersButton({ view }: { readonly view: RecordOf<'view'> }) {
  const on = LAYERS.filter((layer) => view.layers.includes(layer)).length;
  return (
    <DialogTrigger>
      <Button className="button quiet" aria-label={t('Layers, {on} of {all} on', { on, all: LAYERS.length })}>
        <Layers size={14} aria-hidden="true" />
        {t('Layers')}
      </Button>
      <Popover className="popover layers" placement="bottom end">
        <Dialog aria-label={t('Layers')}>
          {ORDER.map((layer) => (
            <Switch
              key={layer}
              label={WORDS[layer][0]}
              title={WORDS[layer][1]}
              on={view.layers.includes(layer)}
              onChange={(next) => switchLayer(view.id, layer, next)}
            />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
