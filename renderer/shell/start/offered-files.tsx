import { useEffect, useState } from 'react';
import type { OfferedFile } from '../../../shared/protocol/requests.ts';
import { call } from '../../client/call.ts';
import { open } from '../../client/open.ts';
import { freshnessWords } from '../../state/freshness.ts';
import { useToday } from '../../state/today.ts';
import { t } from '../../words/t.ts';

const WHERE: Readonly<Record<OfferedFile['where'], string>> = {
  recent: t('opened before'),
  folder: t('in this folder'),
  sample: t('sample'),
};

/** The projects that the host offers, each with how fresh it was when it was last open. */
export function OfferedFiles() {
  const files = useOffered();
  const today = useToday();
  return (
    <section aria-label={t('Projects')}>
      <h2 className="start-title">{t('Go on with')}</h2>
      {files?.length === 0 && (
        <p className="quiet">
          {t('Nothing yet. A project that you have opened is offered here the next time.')}
        </p>
      )}
      {files && files.length > 0 && (
        <div className="start-list">
          {files.map((file) => (
            <button
              key={file.file}
              type="button"
              onClick={() => void open('files.open', { file: file.file })}
            >
              <b>{file.name}</b>
              <em>{WHERE[file.where]}</em>
              {file.fresh && <span>{freshnessWords(file.fresh, today)}</span>}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function useOffered(): readonly OfferedFile[] | undefined {
  const [files, setFiles] = useState<readonly OfferedFile[]>();
  useEffect(() => {
    void call('files.list', {}).then((answer) => {
      setFiles(answer.ok ? answer.value.files : []);
    });
  }, []);
  return files;
}
