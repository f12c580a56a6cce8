import { create } from 'zustand';
import type { DuePart } from '../../shared/analysis/due.ts';
import { ALWAYS_KEPT } from '../../shared/analysis/kept-parts.ts';
import type { Model } from '../../shared/model/model.ts';
import { PARTS } from '../../shared/model/records/project.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { useReplica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { PART_NAMES } from '../state/due-words.ts';
import { agoWords, freshnessOf, freshnessWords } from '../state/freshness.ts';
import { usePlaces } from '../state/places.ts';
import { beginReview } from '../state/reviewing.ts';
import { useToday } from '../state/today.ts';
import { useDueToday } from '../state/upkeep.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Choice } from '../ui/field.tsx';
import { t, word } from '../words/t.ts';

/** Whether the dialog is open: the header, the palette and keys ask for it. */
export const useUpkeep = create<{ readonly open: boolean; setOpen(open: boolean): void }>()((set) => ({
  open: false,
  setOpen(open) {
    set({ open });
  },
}));

/** The phase that the model is in, what it keeps current, and how fresh each of that is. */
export function UpkeepDialog() {
  const { open, setOpen } = useUpkeep();
  const close = () => setOpen(false);
  return (
    <Dialog title={t('Keeping it true')} open={open} onClose={close}>
      {open && <Upkeep onClose={close} />}
    </Dialog>
  );
}

function Upkeep({ onClose }: { onClose: () => void }) {
  const model = useReplica((state) => state.model);
  const parts = useDueToday() ?? [];
  const today = useToday();
  return (
    <div className="upkeep">
      <p>{capital(freshnessWords(freshnessOf(parts), today))}.</p>
      <Phase model={model} />
      <Kept model={model} parts={parts} today={today} />
      <div className="dialog-actions">
        <Button
          onPress={() => {
            onClose();
            usePlaces.getState().openBottom('due');
          }}
        >
          {t('Show what is due')}
        </Button>
        <Button
          look="first"
          onPress={() => {
            onClose();
            beginReview();
          }}
        >
          {t('Walk through it')}
        </Button>
      </div>
    </div>
  );
}

function Phase({ model }: { model: Model }) {
  const [project] = model.all('project');
  if (!project) return null;
  const { phases, phase = '' } = project;
  const checkpoint = phases.find(({ name }) => name === phase)?.checkpoint;
  return (
    <Choice
      label={t('Phase')}
      value={phase}
      options={[
        ...(phase === '' ? [['', t('none', undefined, 'phase')] as const] : []),
        ...phases.map(({ name }) => [name, word(name)] as const),
      ]}
      onChange={(next) => void run('project.change', { id: project.id, fields: { phase: next } })}
      {...(checkpoint !== undefined && {
        hint: t('A change must pass the {checkpoint} in it.', { checkpoint: word(checkpoint) }),
      })}
    />
  );
}

interface KeptProps {
  readonly model: Model;
  readonly parts: readonly DuePart[];
  readonly today: string;
}

/** Every part that the team has: whether this phase keeps it, and how it stands. */
function Kept({ model, parts, today }: KeptProps) {
  const notKept = model.all('project')[0]?.notKept ?? [];
  const all = PARTS.filter((part) => ALWAYS_KEPT.includes(part) || !notKept.includes(part));
  return (
    <table className="table kept" aria-label={t('What this phase keeps current')}>
      <thead>
        <tr>
          <th>{t('Part')}</th>
          <th>{t('Kept current')}</th>
          <th>{t('Due')}</th>
          <th>{t('Last look at it')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((part) => (
          <KeptRow
            key={part}
            part={part}
            kept={parts.find((one) => one.part === part)}
            today={today}
            onKeep={(keep) => keepPart(model, part, keep)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Says whether the phase that the model is in keeps a part current. */
function keepPart(model: Model, part: ModelPart, keep: boolean): void {
  const [project] = model.all('project');
  if (!project) return;
  const phases = project.phases.map((phase) =>
    phase.name !== project.phase
      ? phase
      : {
          ...phase,
          keeps: keep ? [...phase.keeps, part] : phase.keeps.filter((other) => other !== part),
        },
  );
  void run('project.change', { id: project.id, fields: { phases } });
}

interface KeptRowProps {
  readonly part: ModelPart;
  readonly kept: DuePart | undefined;
  readonly today: string;
  readonly onKeep: (keep: boolean) => void;
}

function KeptRow({ part, kept, today, onKeep }: KeptRowProps) {
  const due = kept?.items.filter(({ why }) => why !== undefined).length ?? 0;
  return (
    <tr className={kept ? '' : 'not-kept'}>
      <td>{PART_NAMES[part]}</td>
      <td>
        {ALWAYS_KEPT.includes(part) ? (
          t('always')
        ) : (
          <label className="check">
            <input
              type="checkbox"
              aria-label={t('{part} are kept current in this phase', { part: PART_NAMES[part] })}
              checked={kept !== undefined}
              onChange={(event) => onKeep(event.target.checked)}
            />
            {kept ? t('in this phase') : t('not in this phase')}
          </label>
        )}
      </td>
      <td>
        {kept &&
          (kept.items.length === 0
            ? t('there is none')
            : t('{number} of {count}', { number: due, count: kept.items.length }))}
      </td>
      <td>{kept && (kept.looked ? agoWords(kept.looked.at, today) : t('never as a whole'))}</td>
    </tr>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
