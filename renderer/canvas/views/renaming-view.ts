import { create } from 'zustand';

/** Whether the open view is being renamed. */
export const useRenamingView = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function startRenamingView(): void {
  useRenamingView.setState({ open: true });
}

export function endRenamingView(): void {
  useRenamingView.setState({ open: false });
}
