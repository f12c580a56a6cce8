import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ReactNode } from 'react';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side: for what is changed often and whose choices are short. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(([option]) => keys.has(option));
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([option, text]) => (
        <ToggleButton key={option} id={option}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
  readonly label?: string;
}

/** One of several that are each on or off: a filter. */
export function Toggle({ on, onChange, children, label }: ToggleProps) {
  return (
    <ToggleButton
      className="toggle"
      isSelected={on}
      onChange={onChange}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </ToggleButton>
  );
}
