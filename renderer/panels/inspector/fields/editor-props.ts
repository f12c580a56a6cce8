import type { ReactNode } from 'react';
import type { Model } from '../../../../shared/model/model.ts';
import type { Form } from './form-of.ts';

export interface EditorProps<F extends Form = Form> {
  readonly model: Model;
  readonly form: F;
  readonly label: string;
  readonly value: unknown;
  /** It can be left out. */
  readonly optional: boolean;
  /** Nothing takes the field away. */
  readonly onChange: (value: unknown) => void;
}

/** What enters one value of any form. */
export type Editor = (props: EditorProps) => ReactNode;

/** For what has parts: how one of them is entered is handed in, since that may have parts again. */
export type WithParts<F extends Form> = EditorProps<F> & { readonly editor: Editor };
