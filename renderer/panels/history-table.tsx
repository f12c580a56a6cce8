import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/protocol/requests.ts';
import { call } from '../client/call.ts';
import { useReplica } from '../client/replica.ts';
import { momentWords } from '../state/today.ts';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

const PAGE = 200;

/** What was done, newest first. */
export function HistoryTable() {
  const revision = useReplica((state) => state.revision);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    let wanted = true;
    void call('project.history', { limit: PAGE }).then((answer) => {
      if (wanted && answer.ok) setEntries(answer.value.entries);
    });
    return () => {
      wanted = false;
    };
  }, [revision]);
  if (entries.length === 0)
    return (
      <EmptyState next={['Type a line']}>
        {t('Nothing was done yet. Every step is kept here, and can be undone.')}
      </EmptyState>
    );
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('Revision')}</th>
          <th>{t('What was done')}</th>
          <th>{t('By')}</th>
          <th>{t('When')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.revision}>
            <td>{entry.revision}</td>
            <td>{entry.label}</td>
            <td>{entry.author}</td>
            <td>{momentWords(entry.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
