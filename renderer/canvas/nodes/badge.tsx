import { useBadge } from '../lights/lights.ts';

/** How the actor that is looked at stands to this place, in words on its border. */
export function Badge({ id }: { readonly id: string }) {
  const words = useBadge(id);
  return words === '' ? null : <span className="light-badge">{words}</span>;
}
