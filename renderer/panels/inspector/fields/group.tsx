import type { ReactNode } from 'react';

/** Several things under one label, with what can be done to them beside it. */
export function Group(props: {
  readonly label: string;
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const { label, action, className = '', children } = props;
  return (
    <div role="group" aria-label={label} className={`field-group ${className}`}>
      <div className="field-group-head">
        <span>{label}</span>
        {action}
      </div>
      {children}
    </div>
  );
}
