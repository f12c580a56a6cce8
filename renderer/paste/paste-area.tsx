import { useRef, useState } from 'react';
import { readTables } from '../../shared/formats/tables/text/read-tables.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { pastedText } from './paste-anywhere.ts';
import { TEXT_FILES, textOf } from './paste-file.ts';
import { usePaste } from './review-state.ts';
import { t } from '../words/t.ts';

/** Where a text is put, and what can be put there. */
export function PasteArea() {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();
  const take = (given: string, document?: string) => {
    const read = readTables(given);
    if (read.ok) return usePaste.getState().add(read.value, document);
    setText(given);
    setRefused(read.error.message);
  };
  return (
    <div className="paste-area">
      <p>
        {t(
          'Copy one table or many of them from a document, a PDF, a spreadsheet or a Markdown file: components, trust zones, connections, actors and their paths, sensitive data, assumptions, controls, findings. Everything is shown to you before it is entered.',
        )}
      </p>
      <Field label={t('Text of the tables')}>
        {(id) => (
          <textarea
            id={id}
            className="input"
            autoFocus
            spellCheck={false}
            value={text}
            placeholder={'Trust Zone\tDescription\tIncluded Components\n…'}
            aria-describedby={`${id}-refused`}
            aria-invalid={refused !== undefined}
            onChange={(event) => {
              setText(event.target.value);
              setRefused(undefined);
            }}
            onPaste={(event) => {
              const pasted = pastedText(event.clipboardData);
              // Into a text that is there already it is put as into any other.
              if (text.trim() !== '' || !readTables(pasted).ok) return;
              event.preventDefault();
              take(pasted);
            }}
          />
        )}
      </Field>
      <p className="paste-refused" role="alert">
        {refused !== undefined && t('{reason} Nothing was entered.', { reason: refused })}
      </p>
      <div className="paste-ways">
        <Button look="first" disabled={text.trim() === ''} onPress={() => take(text)}>
          {t('Look through it')}
        </Button>
        <FileButton onText={take} />
        <span className="quiet">{t('or drop a file here')}</span>
      </div>
    </div>
  );
}

function FileButton({ onText }: { onText: (text: string, document: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => input.current?.click()}>{t('Choose a file…')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={TEXT_FILES.join(',')}
        aria-label={t('File with tables')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void textOf(file).then((text) => onText(text, file.name));
        }}
      />
    </>
  );
}
