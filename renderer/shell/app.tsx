import { useEffect } from 'react';
import { actOnNotice, dismissNotice, useNotices } from '../client/notices.ts';
import { useReplica } from '../client/replica.ts';
import { useWaiting } from '../client/waiting.ts';
import { PictureDialog } from '../canvas/pictures/picture-dialog.tsx';
import { usePlaces } from '../state/places.ts';
import { UpkeepDialog } from '../review/upkeep-dialog.tsx';
import { Notices } from '../ui/notices.tsx';
import { Progress } from '../ui/progress.tsx';
import { FindingsRoom } from '../findings/findings-room.tsx';
import { usePasteAnywhere } from '../paste/paste-anywhere.ts';
import { NextStepsContext } from '../panels/empty-state.tsx';
import { PasteRoom } from '../paste/paste-room.tsx';
import { TablesRoom } from '../tables/tables-room.tsx';
import { ChangesRoom } from '../wizard/changes-room.tsx';
import { useFileDrop } from './file-drop.ts';
import { Header } from './header.tsx';
import { HelpSheet } from './help/help-sheet.tsx';
import { useHistoryKeys } from './history-keys.ts';
import { handleKey } from './keyboard.ts';
import { MapRoom } from './map-room.tsx';
import { nextSteps } from './next-steps.ts';
import { OpeningReport } from './opening-report.tsx';
import { CommandPalette } from './palette.tsx';
import { StartPage } from './start-page.tsx';
import { TourStrip } from './tour/tour-strip.tsx';

/** The whole window. */
export function App() {
  const status = useReplica((state) => state.status);
  const list = useNotices();
  const waiting = useWaiting();
  useFileDrop();
  useHistoryKeys();
  usePasteAnywhere();
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <>
      {status === 'open' ? (
        <div className="window">
          <Header />
          <TourStrip />
          <NextStepsContext value={nextSteps}>
            <OpenRoom />
          </NextStepsContext>
          <CommandPalette />
          <HelpSheet />
          <UpkeepDialog />
          <PictureDialog />
        </div>
      ) : (
        <StartPage />
      )}
      <OpeningReport />
      <Progress words={waiting} />
      <Notices list={list} onDismiss={dismissNotice} onAct={actOnNotice} />
    </>
  );
}

function OpenRoom() {
  const room = usePlaces((state) => state.room);
  switch (room) {
    case 'map':
      return <MapRoom />;
    case 'tables':
      return <TablesRoom />;
    case 'changes':
      return <ChangesRoom />;
    case 'findings':
      return <FindingsRoom />;
    case 'paste':
      return <PasteRoom />;
  }
}
