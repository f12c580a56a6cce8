import { useEffect, useState } from 'react';
import type { Drawn } from '../../../shared/documents/picture/picture.ts';
import type { ToDraw } from '../layout-messages.ts';
import { layoutClient } from '../use-routes.ts';
import { withFont } from './with-font.ts';

export interface Preview {
  /** What it was drawn from. */
  readonly of: ToDraw;
  readonly drawn: Drawn;
  /** Of an image, good until the next one is there. */
  readonly address: string;
}

/** Draws in the worker what is wanted; what was drawn before stays until that is there. */
export function useDrawn(wanted: ToDraw): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let wantedStill = true;
    const draw = async () => {
      const drawn = await layoutClient.draw(wanted);
      const image = await withFont(drawn.svg);
      if (wantedStill) setPreview({ of: wanted, drawn, address: URL.createObjectURL(image) });
    };
    draw().catch(reportError);
    return () => {
      wantedStill = false;
    };
  }, [wanted]);
  useEffect(
    () => () => {
      if (preview) URL.revokeObjectURL(preview.address);
    },
    [preview],
  );
  return preview;
}
