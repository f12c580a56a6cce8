import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { toKeep } from '../../shared/questions/consequences.ts';
import type { Consequence } from '../../shared/questions/consequences.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/t.ts';

interface Props {
  readonly consequence: Consequence;
  readonly change: Id<'change'>;
  readonly assumption: RecordOf<'assumption'>;
  readonly onDone: () => void;
}

/** An assumption that the change touches: it still holds, no longer holds, or is left open with a reason. */
export function StatementVerdict({ consequence, change, assumption, onDone }: Props) {
  const [why, setWhy] = useState('');
  const decide = async (validity: RecordOf<'assumption'>['validity'] | undefined) => {
    const remarks = why.trim();
    const answer = await run('change.decide', {
      change,
      consequence: toKeep(consequence),
      verdict: {
        is: 'assumption',
        record: assumption.id,
        why: remarks === '' ? (validity === undefined ? 'left open' : `it ${WORDS[validity]}`) : remarks,
      },
      ...(validity !== undefined && {
        make: {
          command: 'assumption.change',
          args: {
            id: assumption.id,
            fields: {
              validity,
              reviews: [...assumption.reviews, { remarks: remarks === '' ? WORDS[validity] : remarks }],
            },
          },
        },
      }),
    });
    if (answer.ok) onDone();
  };
  return (
    <>
      <div className="actions">
        <Button onPress={() => void decide('holds')}>{t('Still holds')}</Button>
        <Button onPress={() => void decide('violated')}>{t('No longer holds')}</Button>
        <Button look="quiet" onPress={() => void decide(undefined)}>
          {t('Leave open')}
        </Button>
        <TextField
          label={t('Why')}
          hideLabel
          value=""
          onChange={setWhy}
          onDone={setWhy}
          placeholder={t('Why, in a few words')}
        />
      </div>
    </>
  );
}

const WORDS: Readonly<Record<RecordOf<'assumption'>['validity'], string>> = {
  holds: 'still holds',
  violated: 'no longer holds',
  unverified: 'is unverified',
};
