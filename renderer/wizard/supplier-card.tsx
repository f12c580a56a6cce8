import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { endName, placementName, placementsOf } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { t } from '../words/t.ts';

interface SupplierProps {
  readonly model: Model;
  readonly self: Id<'placement'>;
}

/** Question 1 for a supplier: who runs it, who could take it over, and what arrives from it. */
export function SupplierCard({ model, self }: SupplierProps) {
  const name = placementName(model, self);
  const there = model
    .all('actor')
    .filter(({ access }) => access.some((one) => one.manner === 'is there' && one.place === self));
  const add = (intent: 'unknown' | 'malicious') => (said: string) => {
    if (said.trim() === '') return;
    void run('actor.create', {
      fields: { name: said.trim(), intent, access: [{ manner: 'is there', place: self }] },
    });
  };
  return (
    <section className="card" aria-label={t('{name} is somebody else’s', { name })}>
      <h3>{t('{name} is somebody else’s', { name })}</h3>
      {there.length > 0 && (
        <p className="quiet">
          {t('There: {actors}', { actors: there.map((actor) => actor.name).join(', ') })}
        </p>
      )}
      <div className="pair">
        <TextField
          label={t('Who runs it?')}
          value=""
          placeholder={t('Name, then Enter')}
          onDone={add('unknown')}
        />
        <TextField
          label={t('Who could take it over?')}
          value=""
          placeholder={t('Name, then Enter')}
          onDone={add('malicious')}
        />
      </div>
      <Arrives model={model} self={self} />
    </section>
  );
}

const WHAT = [
  ['update', t('updates')],
  ['code', t('code')],
  ['image', t('images')],
] as const;
type What = (typeof WHAT)[number][0];

function Arrives({ model, self }: SupplierProps) {
  const [what, setWhat] = useState<What>('update');
  const [where, setWhere] = useState<Id<'placement'>>();
  const arriving = model
    .all('connection')
    .filter(({ type, from }) => type === 'arrives by' && placementsOf(from).includes(self));
  const add = async () => {
    if (where === undefined) return;
    const answer = await run('connection.create', {
      fields: {
        type: 'arrives by',
        arrives: what,
        from: { placements: [self] },
        to: { placements: [where] },
        opener: 'to',
      },
    });
    if (answer.ok) setWhere(undefined);
  };
  const others = model.all('placement').filter(({ id }) => id !== self);
  return (
    <>
      {arriving.map(({ id, arrives, to }) => (
        <p key={id} className="quiet">
          {arrivesWords(arrives, endName(model, to))}
        </p>
      ))}
      <div className="pair">
        <Choice label={t('What arrives from it?')} value={what} options={WHAT} onChange={setWhat} />
        <Choice
          label={t('Where?')}
          value={where ?? ''}
          options={[
            ['', t('Nothing arrives')],
            ...others.map(({ id }) => [id, placementName(model, id)] as const),
          ]}
          onChange={(id) => setWhere(isIdOf('placement', id) ? id : undefined)}
        />
      </div>
      <div>
        <Button disabled={where === undefined} onPress={() => void add()}>
          {t('It arrives there')}
        </Button>
      </div>
    </>
  );
}

function arrivesWords(what: What | undefined, places: string): string {
  if (what === 'update') return t('update arrives at {places}', { places });
  if (what === 'code') return t('code arrives at {places}', { places });
  if (what === 'image') return t('image arrives at {places}', { places });
  return t('something arrives at {places}', { places });
}
