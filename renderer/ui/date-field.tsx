import { Field } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** A day, `2026-11-24`; empty for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly hint?: string;
}

/** A day. The platform's own field: it is typed, stepped and picked as everywhere else on that machine. */
export function DateField({ label, value, onChange, hint }: DateFieldProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id) => (
        <input
          id={id}
          type="date"
          className="input"
          max="9999-12-31"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
