import { Key, Map as MapIcon, Route, Square, User } from 'lucide-react';
import type { Shows } from '../../../shared/model/records/view.ts';

const GLYPHS = { 'whole model': MapIcon, zone: Square, actor: User, asset: Key, path: Route };

/** What a view is about, as a sign. */
export function ViewGlyph({ shows }: { readonly shows: Shows }) {
  const Glyph = GLYPHS[shows.what];
  return <Glyph size={13} aria-hidden="true" />;
}
