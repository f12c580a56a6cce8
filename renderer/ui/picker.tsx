import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';

export interface PickerEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, at the end of its line. */
  readonly end?: string;
}

interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly entries: readonly PickerEntry[];
  readonly onPick: (id: string) => void;
}

/** One of many, found by typing; what is picked is taken at once, and the field is empty again. */
export function Picker({ label, placeholder, entries, onPick }: PickerProps) {
  // Emptying the field would open its list again; a new field is empty and closed.
  const [picked, setPicked] = useState(0);
  return (
    <ComboBox
      key={picked}
      className="picker"
      defaultItems={entries}
      autoFocus={picked > 0}
      onChange={(key) => {
        if (key === null) return;
        setPicked(picked + 1);
        onPick(String(key));
      }}
    >
      <Label className="unseen">{label}</Label>
      <Input className="input" placeholder={placeholder} />
      <Popover className="popover" placement="bottom start">
        <ListBox<PickerEntry> className="picker-list">
          {(entry) => (
            <ListBoxItem id={entry.id} className="item" textValue={entry.label}>
              {entry.label}
              {entry.end !== undefined && <span className="end">{entry.end}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
