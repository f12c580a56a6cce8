import type { Answer } from '../../../shared/model/records/connection.ts';

/**
 * What a person says to a question of a protection: `'yes'`, `'no'`, `'any'`, `'not applicable'`, `'not said'`,
 * or the method or type itself.
 */
export type Said = string | Answer;

/** `'mTLS'` is *yes, by mTLS*; `'left to: the operator'` is *any*, with whom it is left to. */
export function answer(said: Said): Answer {
  if (typeof said !== 'string') return said;
  switch (said) {
    case 'yes':
      return { is: 'yes', types: [] };
    case 'no':
    case 'any':
    case 'not applicable':
    case 'not said':
      return { is: said };
    default: {
      const whom = /^left to: (.+)$/.exec(said)?.[1];
      return whom === undefined ? { is: 'yes', types: [said] } : { is: 'any', whom };
    }
  }
}
