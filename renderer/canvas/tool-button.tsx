import type { ReactNode } from 'react';

interface ToolButtonProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  /** What is drawn on it: strokes on sixteen by sixteen. */
  readonly children: ReactNode;
}

/** A button of the bars over the map: a drawing, and its words for who does not see it. */
export function ToolButton({ label, pressed, disabled = false, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}
