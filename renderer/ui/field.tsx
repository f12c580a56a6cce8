import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, hint, hideLabel = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      {children(id)}
      {hint !== undefined && <span className="hint">{hint}</span>}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  /** When the person has finished: on Enter and on leaving the field. */
  readonly onDone: (value: string) => void;
  /** While the person types. */
  readonly onChange?: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly lines?: boolean;
  readonly autoFocus?: boolean;
  readonly suggestions?: readonly string[];
}

/** A text that is said when the person has finished it: a command a key stroke would fill the history. */
export function TextField(props: TextProps) {
  const { value, onDone, lines = false } = props;
  const [text, setText] = useState(value);
  const said = useRef(value);
  useEffect(() => {
    said.current = value;
    setText(value);
  }, [value]);
  const finish = () => {
    if (text === said.current) return;
    said.current = text;
    onDone(text);
  };
  const change = (next: string) => {
    setText(next);
    props.onChange?.(next);
  };
  return (
    <Field label={props.label} {...pick(props, 'hint', 'hideLabel')}>
      {(id) => {
        const common = {
          id,
          className: 'input',
          value: text,
          onBlur: finish,
          ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
          ...(props.autoFocus && { autoFocus: true }),
        };
        if (lines) return <textarea {...common} rows={3} onChange={(event) => change(event.target.value)} />;
        return (
          <>
            <input
              {...common}
              type="text"
              autoComplete="off"
              spellCheck={false}
              {...(props.suggestions && { list: `${id}-list` })}
              onChange={(event) => change(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') finish();
                if (event.key === 'Escape') change(said.current);
              }}
            />
            {props.suggestions && (
              <datalist id={`${id}-list`}>
                {props.suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
}

/** One of a few. The platform's own select: it works with every keyboard and screen reader. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  return (
    <Field label={props.label} {...pick(props, 'hint', 'hideLabel')}>
      {(id) => (
        <select
          id={id}
          className="input"
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find(([value]) => value === event.target.value);
            if (chosen) props.onChange(chosen[0]);
          }}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** The named optional properties that are there: what exactOptionalPropertyTypes asks for. */
function pick<P extends object, K extends keyof P>(props: P, ...keys: K[]): Partial<Pick<P, K>> {
  const out: Partial<Pick<P, K>> = {};
  for (const key of keys) if (props[key] !== undefined) out[key] = props[key];
  return out;
}
