import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { t } from '../../words/t.ts';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly placeholder?: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** A name as a field, in the place where it is drawn. Enter, Tab and leaving it keep the name, Escape does not. */
export function NameField({ label, name, placeholder, onDone, onCancel }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const typed = field.current?.value.trim() ?? '';
    if (keep && typed !== '' && typed !== name) onDone(typed);
    else onCancel();
  };
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    // Tab goes on on the map, from what was named.
    event.preventDefault();
    const node = field.current?.closest<HTMLElement>('.react-flow__node');
    end(event.key !== 'Escape');
    // Who named it by keyboard goes on from there.
    node?.focus({ preventScroll: true });
  };
  return (
    <input
      ref={field}
      className="name-field nodrag nopan"
      aria-label={label}
      defaultValue={name}
      placeholder={placeholder ?? t('Name')}
      maxLength={4_000}
      spellCheck={false}
      onKeyDown={handleKey}
      onBlur={() => {
        end(true);
      }}
    />
  );
}
