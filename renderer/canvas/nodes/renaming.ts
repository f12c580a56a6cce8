import { useTransient } from '../transient.ts';

export function stopRenaming(): void {
  useTransient.setState({ renaming: undefined });
}

export function startRenaming(id: string): void {
  useTransient.setState({ renaming: id });
}
