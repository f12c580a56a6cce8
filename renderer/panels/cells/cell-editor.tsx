import { useEffect, useId, useRef } from 'react';
import type { CellEdit, Option } from './cell-edit.ts';

interface CellEditorProps<R> {
  readonly edit: CellEdit<R>;
  readonly row: R;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** It is left, or a choice is made with the pointer. */
  readonly onFinish: (text?: string) => void;
}

/** The field in which a cell is edited. Its keys are the table's. */
export function CellEditor<R>({ edit, row, label, text, onType, onFinish }: CellEditorProps<R>) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    // What was typed to begin with is not to be typed over.
    if (current && edit.as !== 'choice' && edit.as !== 'day') {
      current.setSelectionRange(current.value.length, current.value.length);
    }
  }, [edit]);
  const common = {
    ref: field,
    className: `cell-editor ${edit.as}`,
    'aria-label': label,
    value: text,
    onBlur: () => onFinish(),
  };
  if (edit.as === 'choice') {
    return <Choices {...common} options={edit.options?.(row) ?? []} onType={onType} onFinish={onFinish} />;
  }
  if (edit.as === 'prose') {
    return <textarea {...common} rows={linesOf(text)} onChange={(event) => onType(event.target.value)} />;
  }
  return <Line {...common} as={edit.as} suggestions={edit.suggestions ?? []} onType={onType} />;
}

/** As high as its text, within reason. */
function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 56), 0);
  return Math.min(8, Math.max(2, lines));
}

type Field = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;

interface CommonProps {
  readonly ref: React.Ref<Field>;
  readonly className: string;
  readonly 'aria-label': string;
  readonly value: string;
  readonly onBlur: () => void;
}

interface LineProps extends CommonProps {
  readonly as: 'line' | 'day';
  readonly suggestions: readonly string[];
  readonly onType: (text: string) => void;
}

function Line({ as, suggestions, onType, ...common }: LineProps) {
  const id = useId();
  return (
    <>
      <input
        {...common}
        type={as === 'day' ? 'date' : 'text'}
        autoComplete="off"
        spellCheck={false}
        {...(as === 'day' && { max: '9999-12-31' })}
        {...(suggestions.length > 0 && { list: id })}
        onChange={(event) => onType(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface ChoicesProps extends CommonProps {
  readonly options: readonly Option[];
  readonly onType: (text: string) => void;
  readonly onFinish: (text?: string) => void;
}

/** With the keys it is said on Enter, since arrows go through the choices; with the pointer it is said at once. */
function Choices({ options, onType, onFinish, ...common }: ChoicesProps) {
  const pointed = useRef(false);
  return (
    <select
      {...common}
      onPointerDown={() => {
        pointed.current = true;
      }}
      onKeyDown={() => {
        pointed.current = false;
      }}
      onChange={({ target: { value } }) => {
        onType(value);
        if (pointed.current) onFinish(value);
      }}
    >
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
