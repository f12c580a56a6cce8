import { isOpenFinding } from '../../shared/analysis/findings.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { replica } from '../client/replica.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import type { FindingsView } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { Board } from './board.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { FindingPage } from './finding-page.tsx';
import { FindingsTable } from './findings-table.tsx';
import { nextNumber } from './next-number.ts';
import { Procedures } from './procedures.tsx';
import { Verification } from './verification.tsx';
import { t } from '../words/t.ts';

const VIEWS: readonly (readonly [FindingsView, string])[] = [
  ['board', t('Board')],
  ['table', t('Table')],
  ['procedures', t('Response procedures')],
  ['verification', t('Verification')],
];

/** What was found and decided, what to do if it happens, and whether what was built is what was drawn. */
export function FindingsRoom() {
  const { finding: open } = usePlaces();
  const { model } = useShown();
  const finding = open && model.get(open);
  return (
    <main className="findings-room" aria-label={t('Findings')}>
      {finding ? <FindingPage key={finding.id} finding={finding} /> : <Overview />}
      <DecisionDialog />
    </main>
  );
}

function Overview() {
  const { findings: view, openFindings } = usePlaces();
  const { model } = useShown();
  const today = useToday();
  const all = model.all('finding');
  const open = all.filter((finding) => isOpenFinding(finding, today)).length;
  return (
    <>
      <div className="findings-bar">
        <h2>{t('Findings')}</h2>
        <span className="quiet">{t('{open} open of {count}', { open, count: all.length })}</span>
        <Segments label={t('Shown as')} value={view} options={VIEWS} onChange={openFindings} />
        <span className="gap" />
        <Button onPress={() => void newFinding()}>{t('New finding')}</Button>
      </div>
      <Shown view={view} />
    </>
  );
}

function Shown({ view }: { view: FindingsView }) {
  switch (view) {
    case 'board':
      return <Board />;
    case 'table':
      return <FindingsTable />;
    case 'procedures':
      return <Procedures />;
    case 'verification':
      return <Verification />;
  }
}

/** Makes a finding and opens its page, where it is described. */
export async function newFinding(): Promise<void> {
  const numbers = replica
    .getState()
    .model.all('finding')
    .map(({ number = '' }) => number);
  const number = nextNumber(numbers);
  const fields = { title: 'New finding', origin: 'discovered', ...(number !== undefined && { number }) };
  const made = await run('finding.create', { fields });
  const id = made.ok ? made.value.created[0] : undefined;
  if (id !== undefined && isIdOf('finding', id)) usePlaces.getState().openFinding(id);
}
