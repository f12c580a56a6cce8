import { t } from '../../base/t.ts';
import type { Model } from '../../model/model.ts';
import { crossingsOf, inheritedCrossings } from '../crossings.ts';
import type { Crossing } from '../crossings.ts';
import type { PlaceKey } from '../places.ts';
import type { ReachOptions } from '../reach-options.ts';
import { crossingPlaces, guardWords } from '../words.ts';
import { insideOneOf } from './inside-zones.ts';
import { nameOfConnection } from './names.ts';
import { witness } from './witness.ts';
import type { PropertyWitness, RuleOf } from './witness.ts';

type Rule = RuleOf<'every crossing'>;

/** SPEC Y3. Every crossing that is opened from the one zone to the other proves its caller, or is encrypted. */
export function everyCrossing(model: Model, rule: Rule, { as }: ReachOptions): PropertyWitness[] {
  const asked = as === undefined ? {} : { as };
  const isFrom = insideOneOf(model, [rule.from]);
  const isTo = insideOneOf(model, [rule.to]);
  return [...crossingsOf(model, asked), ...inheritedCrossings(model, asked)]
    .filter((crossing) => {
      const [opens, replies] = openedBetween(model, crossing);
      return isFrom(opens) && isTo(replies) && fails(model, crossing, rule);
    })
    .map((crossing) =>
      witness({ connection: crossing.connection }, () =>
        t('“{connection}” ({where}): {guards}', {
          connection: nameOfConnection(model, crossing.connection),
          where: crossingPlaces(model, crossing),
          guards: guardWords(crossing),
        }),
      ),
    );
}

/** A row that only answers another is opened by who opens that: against the direction of its data. */
function openedBetween(model: Model, { connection, from, to }: Crossing): readonly [PlaceKey, PlaceKey] {
  const record = model.get(connection);
  const fromOpens = record?.answers === undefined && record?.opener === 'from';
  return fromOpens ? [from, to] : [to, from];
}

function fails(model: Model, { connection, caller, wire }: Crossing, { must }: Rule): boolean {
  if (must === 'be encrypted') return wire !== 'all';
  // Nobody calls over an answer: who called proved itself, or did not, over what is answered.
  return caller !== 'all' && model.get(connection)?.answers === undefined;
}
