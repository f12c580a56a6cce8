import { ClipboardPaste, FilePlus2, FolderOpen, Footprints, Map } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { open } from '../../client/open.ts';
import { startPasting } from '../../paste/paste-state.ts';
import { openFile } from '../files.ts';
import { takeTour } from '../tour/tour-state.ts';
import { t } from '../../words/t.ts';

/** The ways to begin that need no picture. */
export function Beginnings() {
  return (
    <section aria-labelledby="start-begin">
      <h2 id="start-begin" className="start-title">
        {t('Begin')}
      </h2>
      <div className="start-ways">
        <Way
          icon={FilePlus2}
          title={t('New project')}
          onPress={() => void open('project.create', { name: 'New project' })}
        >
          {t('An empty map with the categories and scales of the method.')}
        </Way>
        <Way icon={FolderOpen} title={t('Open a file, or import one…')} onPress={openFile}>
          {t('A .trail project or Trailmap JSON. It can also be dropped here.')}
        </Way>
        <Way
          icon={ClipboardPaste}
          title={t('Paste the tables of a report…')}
          onPress={() => void startPasting()}
        >
          {t('From a PDF, a document, a spreadsheet or Markdown, looked through row by row.')}
        </Way>
        <Way
          icon={Map}
          title={t('Start with the sample')}
          onPress={() => void open('project.create', { name: 'Harbor Parcel', from: 'sample' })}
        >
          {t('A parcel company of eight zones, to look around in and to try things on.')}
        </Way>
        <Way icon={Footprints} title={t('Take the tour')} onPress={() => void takeTour()}>
          {t('Seven things to do on the sample, in five minutes.')}
        </Way>
      </div>
    </section>
  );
}

function Way(props: { icon: LucideIcon; title: string; children: string; onPress: () => void }) {
  const { icon: Icon, title, children, onPress } = props;
  return (
    <button type="button" className="start-way" onClick={onPress}>
      <Icon size={18} aria-hidden="true" />
      <b>{title}</b>
      <span>{children}</span>
    </button>
  );
}
