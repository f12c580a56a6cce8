import { useMemo } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { remove } from './commands.ts';
import { becomes } from './delete-outcome.ts';
import './delete-dialog.css';
import { namedUpTo } from './listed.ts';
import { useTransient } from './transient.ts';
import { t } from '../words/t.ts';

/** So many are named; the rest is counted. */
const NAMED = 6;

/** Asks what becomes of those that speak of what is deleted. */
export function DeleteDialog({ model }: { readonly model: Model }) {
  const deleting = useTransient((state) => state.deleting);
  if (!deleting) return null;
  return <Asked model={model} ids={deleting} />;
}

function Asked({ model, ids }: { readonly model: Model; readonly ids: readonly Id[] }) {
  const whole = useMemo(() => becomes(model, ids), [model, ids]);
  const close = () => {
    useTransient.setState({ deleting: undefined });
  };
  const act = () => {
    close();
    remove(ids).catch(reportError);
  };
  const goes = whole?.goes ?? [];
  return (
    <Dialog open title={t('Delete {what}?', { what: named(model, ids, 3) })} onClose={close}>
      <dl className="delete-list">
        <Those model={model} title={t('Goes as well, for it cannot be without')} ids={goes} />
        <Those model={model} title={t('Stays, and no longer speaks of it')} ids={whole?.loses ?? []} />
        <Those model={model} title={t('Stays, and keeps the name in words')} ids={whole?.keeps ?? []} />
      </dl>
      {goes.length > 0 && (
        <p className="quiet">{t('To keep what would go as well, let it speak of something else first.')}</p>
      )}
      <div className="dialog-buttons">
        <Button onPress={close}>{t('Keep')}</Button>
        <Button look="first" autoFocus onPress={act}>
          {goes.length > 0
            ? t('{count, plural, one {Delete, and # with it} other {Delete, and # with it}}', {
                count: goes.length,
              })
            : t('Delete')}
        </Button>
      </div>
    </Dialog>
  );
}

function Those({
  model,
  title,
  ids,
}: {
  readonly model: Model;
  readonly title: string;
  readonly ids: readonly Id[];
}) {
  if (ids.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{named(model, ids, NAMED)}</dd>
    </div>
  );
}

function named(model: Model, ids: readonly Id[], most: number): string {
  return namedUpTo(
    ids.map((id) => recordName(model, id)),
    most,
  );
}
