import { create } from 'zustand';

/** Whether the dialog for a picture of the map is open. */
export const usePictureDialog = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function openPictureDialog(): void {
  usePictureDialog.setState({ open: true });
}

export function closePictureDialog(): void {
  usePictureDialog.setState({ open: false });
}
