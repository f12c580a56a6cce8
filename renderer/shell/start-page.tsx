import { useEffect, useState } from 'react';
import { explain } from '../../shared/protocol/failures.ts';
import type { OfferedFile } from '../../shared/protocol/requests.ts';
import { call } from '../client/call.ts';
import { start, useReplica } from '../client/replica.ts';
import { open } from '../client/open.ts';
import { freshnessWords } from '../state/freshness.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/glyphs.tsx';
import { openFile } from './files.ts';

/** Before a project is open: what there is to open, and what went wrong where the host cannot be reached. */
export function StartPage() {
  const status = useReplica((state) => state.status);
  if (status === 'starting') return <div className="start" aria-busy="true" />;
  if (status === 'unreachable') return <Unreachable />;
  return <Welcome />;
}

function Unreachable() {
  const failed = useReplica((state) => state.failure);
  const { what, kept } = explain(failed ?? { code: 'stopped' });
  return (
    <main className="start">
      <div className="start-inner" role="alert">
        <h1>
          <Mark size={28} /> This window is not connected
        </h1>
        <p className="start-lead">
          {what} {kept} Press Enter in the terminal that started Trailmap to get a new address, and open it
          here.
        </p>
        <div>
          <Button look="first" onPress={() => void start()}>
            Try again
          </Button>
        </div>
      </div>
    </main>
  );
}

function Welcome() {
  const [files, setFiles] = useState<readonly OfferedFile[]>([]);
  const today = useToday();
  useEffect(() => {
    void call('files.list', {}).then((answer) => {
      if (answer.ok) setFiles(answer.value.files);
    });
  }, []);
  return (
    <main className="start">
      <div className="start-inner">
        <h1>
          <Mark size={28} /> Trailmap
        </h1>
        <p className="start-lead">
          Draw your system as trust zones, components and connections. Every boundary that a connection
          crosses is marked, and every change is asked what it does to who can reach what.
        </p>
        <div className="start-cards">
          <StartCard
            title="Start with the sample"
            onPress={() => void open('project.create', { name: 'Harbor Parcel', from: 'sample' })}
          >
            A parcel company of eight zones, ready to explore and to change.
          </StartCard>
          <StartCard title="New project" onPress={() => void open('project.create', { name: 'New project' })}>
            An empty map with the categories and scales of the method.
          </StartCard>
          <StartCard title="Open a file…" onPress={openFile}>
            A .trail project or Trailmap JSON. You can also drop it here.
          </StartCard>
        </div>
        {files.length > 0 && (
          <section className="start-list" aria-label="Projects">
            {files.map((file) => (
              <button
                key={file.file}
                type="button"
                onClick={() => void open('files.open', { file: file.file })}
              >
                <b>{file.name}</b>
                {file.fresh && <span>{freshnessWords(file.fresh, today)}</span>}
                <em>{WHERE[file.where]}</em>
              </button>
            ))}
          </section>
        )}
      </div>
    </main>
  );
}

const WHERE: Readonly<Record<OfferedFile['where'], string>> = {
  recent: 'opened before',
  folder: 'in this folder',
  sample: 'sample',
};

function StartCard(props: { title: string; children: string; onPress: () => void }) {
  return (
    <button type="button" className="start-card" onClick={props.onPress}>
      <b>{props.title}</b>
      <span>{props.children}</span>
    </button>
  );
}
