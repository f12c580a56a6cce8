import { Switch as AriaSwitch } from 'react-aria-components';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** One sentence that says what it means. */
  readonly title?: string;
}

/** On or off, at once. */
export function Switch({ label, on, onChange, title }: SwitchProps) {
  return (
    <span title={title}>
      <AriaSwitch className="switch" isSelected={on} onChange={onChange}>
        <span className="switch-track" aria-hidden="true" />
        {label}
      </AriaSwitch>
    </span>
  );
}
