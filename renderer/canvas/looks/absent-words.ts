import type { Absent } from '../../state/absent.ts';
import { t } from '../../words/t.ts';

/** Why a connection that can be switched on is not there. */
export function absentBecause(because: Absent['because']): string {
  return because === 'removed' ? t('removed') : t('planned in {change}', { change: because.plannedIn });
}
