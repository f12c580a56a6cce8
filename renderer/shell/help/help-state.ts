import { create } from 'zustand';

/** Whether the help sheet is open. */
export const useHelp = create<{ readonly open: boolean; setOpen(open: boolean): void }>()((set) => ({
  open: false,
  setOpen(open) {
    set({ open });
  },
}));
