import { Button as AriaButton } from 'react-aria-components';
import type { ReactNode } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'first' | 'plain' | 'quiet' | 'link';
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** For a button that shows only a picture. */
  readonly label?: string;
  readonly square?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, onPress, look = 'plain', chosen = false, disabled = false, square = false } = props;
  const classes = ['button', look, chosen ? 'chosen' : '', square ? 'square' : ''].filter(Boolean).join(' ');
  return (
    <AriaButton
      className={classes}
      onPress={onPress}
      isDisabled={disabled}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.label !== undefined && { 'aria-label': props.label })}
      {...(chosen && { 'aria-pressed': true })}
    >
      {children}
    </AriaButton>
  );
}
