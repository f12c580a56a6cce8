import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../shared/analysis/cuts.ts';
import { cutWords } from '../../../renderer/panels/inspector/cut-words.ts';
import { GUARDED } from '../canvas/harbor-guarded.ts';

const words = (target: 'zone:edge' | 'zone:data' | 'zone:office', how: 'hardening' | 'single' | 'sets') => {
  const cuts = cutsOf(GUARDED, 'actor:outsider', target);
  const answers = {
    hardening: cuts.hardening ? [cuts.hardening.connections] : [],
    single: cuts.single.map((id) => [id]),
    sets: cuts.sets,
  };
  return cutWords({ cuts, how, answers: answers[how] });
};

describe('how an actor is cut off, in words', () => {
  it('says how many guards there would be instead of how many', () => {
    expect(words('zone:data', 'hardening')).toBe(
      'If this proved its caller by something that the actor does not hold, it would have to get past 3 guards instead of 2:',
    );
    expect(words('zone:edge', 'hardening')).toContain('past 1 guard instead of none:');
  });

  it('says what goes, one at a time or several together', () => {
    expect(words('zone:edge', 'single')).toBe('Without this connection it does not get there:');
    expect(words('zone:data', 'single')).toContain('Without any one of these');
    expect(words('zone:data', 'sets')).toContain('Each line is a set');
  });

  it('says that there is nothing to cut where it does not get', () => {
    expect(words('zone:office', 'hardening')).toBe('It does not get there.');
  });
});
