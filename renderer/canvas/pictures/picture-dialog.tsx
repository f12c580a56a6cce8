import { useMemo, useState } from 'react';
import { largestScale } from '../../../shared/documents/picture/picture.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { useSelection } from '../../state/selection.ts';
import { useShown } from '../../state/shown.ts';
import { useToday } from '../../state/today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';
import { copyPicture, savePicture } from './out.ts';
import { closePictureDialog, usePictureDialog } from './picture-state.ts';
import { useDrawn } from './use-drawn.ts';
import { fileNameOf, toDraw } from './wanted.ts';
import type { Wanted } from './wanted.ts';
import './pictures.css';
import { t } from '../../words/t.ts';

/** A picture of the map, to copy or to save, as it will be. */
export function PictureDialog() {
  const { open } = usePictureDialog();
  const { view } = useShown();
  return (
    <Dialog
      title={t('Picture of the map')}
      className="picture-dialog"
      open={open && view !== undefined}
      onClose={closePictureDialog}
    >
      {view && <Making view={view} />}
    </Dialog>
  );
}

const SCALES = [1, 2, 3, 4] as const;

function Making({ view }: { view: RecordOf<'view'> }) {
  const { model } = useShown();
  const selected = useSelection((state) => state.ids);
  const today = useToday();
  const [wanted, setWanted] = useState<Wanted>(() => ({
    what: view.id,
    format: 'png',
    theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
    scale: 2,
    title: true,
    legend: true,
  }));
  const from = useMemo(() => ({ model, view, selected, today }), [model, view, selected, today]);
  const asked = useMemo(() => toDraw(from, wanted), [from, wanted]);
  const preview = useDrawn(asked);
  const set = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const most = preview ? largestScale(preview.drawn, preview.of.options.scale ?? 1) : Infinity;
  const tooLarge = wanted.format === 'png' && wanted.scale > most;
  const act = (work: (drawn: NonNullable<typeof preview>['drawn']) => Promise<boolean>) => {
    if (preview)
      work(preview.drawn)
        .then((done) => done && closePictureDialog())
        .catch(reportError);
  };
  const ready = preview?.of === asked && !tooLarge;
  return (
    <>
      <div className="picture-preview" data-theme={wanted.theme}>
        {preview && (
          <img src={preview.address} alt={t('Preview: {name}', { name: fileNameOf(from, wanted) })} />
        )}
      </div>
      <div className="picture-choices">
        <Choice
          label={t('What')}
          value={wanted.what}
          options={[
            [view.id, t('What the map shows: {view}', { view: view.name })],
            ...model.all('view').flatMap(({ id, name }) => (id === view.id ? [] : [[id, name] as const])),
            ...(selected.size > 0 ? [['selected', t('Only what is selected')] as const] : []),
          ]}
          onChange={(what) => set({ what })}
        />
        <div className="picture-row">
          <Segments
            label={t('Format')}
            value={wanted.format}
            options={[
              ['png', 'PNG'],
              ['svg', 'SVG'],
            ]}
            onChange={(format) => set({ format })}
          />
          <Segments
            label={t('Scale')}
            value={String(wanted.scale)}
            options={SCALES.map((scale) => [String(scale), `${scale}×`])}
            onChange={(scale) => set({ scale: Number(scale) })}
          />
          <Segments
            label={t('Colours')}
            value={wanted.theme}
            options={[
              ['light', t('Light')],
              ['dark', t('Dark')],
            ]}
            onChange={(theme) => set({ theme })}
          />
          <Switch label={t('Title')} on={wanted.title} onChange={(title) => set({ title })} />
          <Switch label={t('Legend')} on={wanted.legend} onChange={(legend) => set({ legend })} />
        </div>
        <p className="quiet" role="status">
          {preview && sizeWords(wanted, preview.drawn, most)}
        </p>
      </div>
      <div className="dialog-actions">
        <Button disabled={!ready} onPress={() => act((drawn) => copyPicture(drawn, wanted.format))}>
          {t('Copy')}
        </Button>
        <Button
          look="first"
          disabled={!ready}
          onPress={() => act((drawn) => savePicture(drawn, wanted.format, fileNameOf(from, wanted)))}
        >
          {t('Save…')}
        </Button>
      </div>
    </>
  );
}

function sizeWords({ format, scale }: Wanted, { w, h }: { w: number; h: number }, most: number): string {
  if (format === 'svg') return t('Text stays text; it is sharp at every size.');
  const size = { w: Math.ceil(w), h: Math.ceil(h) };
  return scale > most
    ? t('{w, number} by {h, number} pixels are too many for one image. An SVG can be any size.', size)
    : t('{w, number} by {h, number} pixels.', size);
}
