import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { pathLabel } from '../../../shared/analysis/path-label.ts';
import { listWords } from '../../../shared/analysis/path-words.ts';
import { subjectName } from '../../../shared/analysis/subjects.ts';
import type { Model } from '../../../shared/model/model.ts';
import { usePlaying } from '../../state/playing.ts';
import { useSelection } from '../../state/selection.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { motion } from '../motion.ts';
import { hopSentence } from './hop-sentence.ts';
import type { PlayedWay } from './path-ways.ts';
import { usePlayed } from './use-played.ts';
import type { Played } from './use-played.ts';
import { t, word } from '../../words/t.ts';

/** Long enough to read one sentence. */
const HOP_MS = 2_200;

/** Over the map while a documented path is on it: hop by hop, with what guards each. */
export function PathPlayer() {
  const played = usePlayed();
  return played ? <Player played={played} /> : null;
}

function Player({ played }: { readonly played: Played }) {
  const { model, path, way } = played;
  const clear = usePlaying((state) => state.clear);
  useRunning(played);
  useInSight(played);
  return (
    <section
      className="look-strip path-player"
      aria-label={t('Path {name}', { name: pathLabel(model, path) })}
    >
      <header>
        <p>
          <b>{pathLabel(model, path)}</b>{' '}
          {way && <span className="path-result">{resultWords(way.result)}</span>}
        </p>
        <WayChoice played={played} />
        <Button look="quiet" square label={t('Clear the path (Esc)')} onPress={clear}>
          <X size={15} />
        </Button>
      </header>
      {way && way.hops.length > 0 ? (
        <div className="path-steps">
          <Controls last={way.hops.length} hop={played.hop} />
          <Says played={played} />
        </div>
      ) : (
        <p className="path-says" role="status">
          {way && way.reason !== ''
            ? `${way.reason}.`
            : t('It rides no connection: where it starts is where it leads.')}
        </p>
      )}
    </section>
  );
}

function resultWords(result: PlayedWay['result']): string {
  switch (result) {
    case 'as written':
      return t('as written');
    case 'broken as written':
      return t('broken as written');
    default:
      return word(result);
  }
}

function WayChoice({ played: { ways } }: { readonly played: Played }) {
  const { way, choose } = usePlaying();
  if (ways.length < 2) return null;
  const options = ways.map(({ label, result }, at) => {
    const words = result === 'as written' ? t('As it was written') : `${label}, ${resultWords(result)}`;
    return [String(at), words] as const;
  });
  return (
    <Choice
      label={t('Which way of the path')}
      hideLabel
      value={String(way)}
      options={options}
      onChange={(next) => choose(Number(next))}
    />
  );
}

function Controls({ hop, last }: { readonly hop: number; readonly last: number }) {
  const { running, run, goTo } = usePlaying();
  const atEnd = hop >= last;
  const play = () => {
    if (atEnd) goTo(0);
    run(!running);
  };
  return (
    <div className="path-controls" role="group" aria-label={t('Play the path')}>
      <Button
        look="quiet"
        square
        label={t('One hop back (←)')}
        disabled={hop === 0}
        onPress={() => goTo(hop - 1)}
      >
        <ChevronLeft size={16} />
      </Button>
      <Button
        look="plain"
        square
        label={running ? t('Pause') : atEnd ? t('Play again') : t('Play')}
        onPress={play}
      >
        {running ? <Pause size={14} /> : atEnd ? <RotateCcw size={14} /> : <Play size={14} />}
      </Button>
      <Button look="quiet" square label={t('One hop on (→)')} disabled={atEnd} onPress={() => goTo(hop + 1)}>
        <ChevronRight size={16} />
      </Button>
    </div>
  );
}

function Says({ played: { model, path, way, hop } }: { readonly played: Played }) {
  if (!way) return null;
  const now = way.hops[hop - 1];
  const said = now && hopSentence(model, now);
  return (
    <p className="path-says" role="status">
      {said ? (
        <>
          <b>{t('Hop {hop} of {count}.', { hop, count: way.hops.length })}</b> {said.goes}{' '}
          <span className={`path-guard ${now.withOwn ? 'own' : now.guard.replace(' ', '-')}`}>
            {said.guarded}
          </span>
        </>
      ) : (
        <>
          <b>{startWords(model, way)}</b> {way.reason === '' ? path.description : `${way.reason}.`}
        </>
      )}
    </p>
  );
}

/** `Starts in Back office.` */
function startWords(model: Model, { starts }: PlayedWay): string {
  const names = starts.map((id) => subjectName(model, id));
  return names.length === 0
    ? t('Starts anywhere.')
    : t('Starts in {places}.', { places: listWords([...new Set(names)]) });
}

/** Goes on by itself; a person who asked for less motion goes by hand. */
function useRunning({ way, hop }: Played): void {
  const { running, run, advance, goTo, hop: wanted } = usePlaying();
  const last = way?.hops.length ?? 0;
  useEffect(() => {
    // A key that goes on at the end, or a path that became shorter.
    if (wanted > last) goTo(last);
  }, [wanted, last, goTo]);
  useEffect(() => {
    if (!running) return undefined;
    if (hop >= last || motion(1) === 0) {
      run(false);
      return undefined;
    }
    const timer = setTimeout(() => advance(last), HOP_MS);
    return () => clearTimeout(timer);
  }, [running, hop, last, run, advance]);
}

/** What is played now is brought into sight, without becoming what is selected. */
function useInSight({ way, hop }: Played): void {
  const connection = way?.hops[hop - 1]?.connection;
  useEffect(() => {
    if (connection === undefined) return;
    useSelection.setState(({ reveal }) => ({ reveal: { id: connection, times: (reveal?.times ?? 0) + 1 } }));
  }, [connection]);
}
