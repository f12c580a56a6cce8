import { isIdOf } from '../../shared/base/ids.ts';
import { placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Scope } from '../../shared/layout/scope.ts';
import type { Notice } from '../client/notices.ts';
import { namedUpTo } from './listed.ts';
import { t } from '../words/t.ts';

/* What a layout says when it is done. */

type Said = Omit<Notice, 'key'>;

export function nothingNew(): Said {
  return { tone: 'plain', title: t('Nothing is new: everything has its place.'), lines: [] };
}

export function stoppedNotice(): Said {
  return { tone: 'plain', title: t('Laying out was stopped. Everything is where it was.'), lines: [] };
}

/** What was not to be expected: that nothing moved, or that something outside the scope did. */
export function arrangedNotice(
  model: Model,
  scope: Scope,
  moved: number,
  gaveWay: readonly string[],
): Said | undefined {
  if (moved === 0) return { tone: 'plain', title: t('Everything is where the layout wants it.'), lines: [] };
  if (scope === 'whole') return undefined;
  const names = gaveWay.flatMap((id) => nameOf(model, id) ?? []);
  const title = scope === 'new' ? t('What is new has its place.') : t('The zone is arranged.');
  const rest =
    names.length === 0
      ? t('Nothing else moved.')
      : t('To make room moved: {names}.', { names: namedUpTo(names, SAID) });
  return { tone: 'plain', title, lines: [rest] };
}

/** So many names are said; the rest is counted. */
const SAID = 4;

function nameOf(model: Model, id: string): string | undefined {
  if (isIdOf('zone', id)) return model.get(id)?.name;
  return isIdOf('placement', id) && model.has(id) ? placementName(model, id) : undefined;
}
