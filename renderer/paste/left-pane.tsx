import type { Left, Plan } from '../../shared/formats/tables/plan/types.ts';
import { Switch } from '../ui/switch.tsx';
import { usePaste } from './review-state.ts';
import { titleOf, WHY } from './words.ts';
import { t } from '../words/t.ts';

/** What becomes no record, and where it is kept. */
export function LeftPane({ plan }: { plan: Plan }) {
  const keeps = usePaste((state) => state.choices.keepText === true);
  const outside = plan.left.filter(({ why }) => why === 'outside of the tables').length;
  return (
    <div className="paste-pane">
      <h3>{t('What could not be placed')}</h3>
      <p className="quiet">
        {plan.left.length === 0
          ? t('Everything that was pasted has its place in a record.')
          : t(
              'Rows and tables that are none of a model are kept in a section of the project, as they stand here. Say on the left what a table is, and in its rows what is missing, to place them.',
            )}
      </p>
      {outside > 0 && (
        <Switch
          label={t('Keep the words outside of the tables there as well')}
          on={keeps}
          onChange={(keepText) => usePaste.getState().say({ keepText })}
        />
      )}
      <ul className="left-list">
        {plan.left.map((left, at) => (
          <Item key={at} left={left} plan={plan} />
        ))}
      </ul>
    </div>
  );
}

function Item({ left, plan }: { left: Left; plan: Plan }) {
  const { table, row, text, why, kept } = left;
  const of = table === undefined ? undefined : plan.tables[table];
  return (
    <li>
      <p className="over-title">
        {WHY[why]} · {kept ? t('kept in the project') : t('not kept')}
        {of && (
          <button
            type="button"
            className="named"
            onClick={() =>
              usePaste.getState().look(
                of.at,
                Math.max(
                  0,
                  of.rows.findIndex(({ at }) => at === row),
                ),
              )
            }
          >
            {titleOf(of)}
          </button>
        )}
      </p>
      <pre>{text}</pre>
    </li>
  );
}
