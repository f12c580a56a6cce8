import { create } from 'zustand';

/** Where the person is: the room in the header, the tab of the panel below, and what is folded away. */
export type Room = 'map' | 'changes';
export type BottomTab = 'crossings' | 'inside' | 'history';

interface Places {
  readonly room: Room;
  readonly bottom: BottomTab;
  readonly folded: { readonly left: boolean; readonly right: boolean; readonly bottom: boolean };
  readonly wizard: boolean;
  readonly palette: boolean;
  /** The person is naming this version. */
  readonly naming: boolean;
  go(room: Room): void;
  openBottom(tab: BottomTab): void;
  fold(part: 'left' | 'right' | 'bottom'): void;
  setWizard(open: boolean): void;
  setPalette(open: boolean): void;
  setNaming(open: boolean): void;
}

export const usePlaces = create<Places>()((set) => ({
  room: 'map',
  bottom: 'crossings',
  folded: { left: false, right: false, bottom: false },
  wizard: false,
  palette: false,
  naming: false,
  go(room) {
    set({ room });
  },
  openBottom(bottom) {
    set((state) => ({ bottom, folded: { ...state.folded, bottom: false } }));
  },
  fold(part) {
    set((state) => ({ folded: { ...state.folded, [part]: !state.folded[part] } }));
  },
  setWizard(wizard) {
    set({ wizard });
  },
  setPalette(palette) {
    set({ palette });
  },
  setNaming(naming) {
    set({ naming });
  },
}));
