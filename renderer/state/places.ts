import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';

/** Where the person is: the room in the header, the tab of the panel below, and what is folded away. */
export type Room = 'map' | 'tables' | 'changes' | 'findings' | 'paste';
export type BottomTab =
  'crossings' | 'reach' | 'paths' | 'exposure' | 'checks' | 'due' | 'inside' | 'history';
/** The ways in which the room of findings can be looked at. */
export type FindingsView = 'board' | 'table' | 'procedures' | 'verification';

interface Places {
  readonly room: Room;
  readonly bottom: BottomTab;
  /** How high the tables are, in pixels; as the style sheet says until somebody moves their edge. */
  readonly bottomHeight: number | undefined;
  readonly folded: { readonly left: boolean; readonly right: boolean; readonly bottom: boolean };
  readonly findings: FindingsView;
  /** The finding whose page is open. */
  readonly finding: Id<'finding'> | undefined;
  readonly wizard: boolean;
  /** The tables are shown beside the wizard, because somebody asked for one. */
  readonly besideWizard: boolean;
  /** A review is under way. */
  readonly review: boolean;
  readonly palette: boolean;
  /** The person is naming this version. */
  readonly naming: boolean;
  go(room: Room): void;
  openBottom(tab: BottomTab): void;
  setBottomHeight(height: number | undefined): void;
  fold(part: 'left' | 'right' | 'bottom'): void;
  /** Makes room for what is selected: the wizard has its place. */
  showInspector(): void;
  openFindings(view: FindingsView): void;
  openFinding(finding: Id<'finding'> | undefined): void;
  setWizard(open: boolean): void;
  setReview(open: boolean): void;
  setPalette(open: boolean): void;
  setNaming(open: boolean): void;
}

export const usePlaces = create<Places>()((set) => ({
  room: 'map',
  bottom: 'crossings',
  bottomHeight: undefined,
  folded: { left: false, right: false, bottom: false },
  findings: 'board',
  finding: undefined,
  wizard: false,
  besideWizard: false,
  review: false,
  palette: false,
  naming: false,
  go(room) {
    set({ room });
  },
  openBottom(bottom) {
    set(({ folded, wizard }) => ({
      room: 'map',
      bottom,
      review: false,
      besideWizard: wizard,
      folded: { ...folded, bottom: false },
    }));
  },
  setBottomHeight(bottomHeight) {
    set({ bottomHeight });
  },
  fold(part) {
    set(({ folded, wizard, besideWizard }) => {
      if (!wizard) return { folded: { ...folded, [part]: !folded[part] } };
      if (part === 'bottom') return { besideWizard: !besideWizard };
      // The wizard takes the place of both sides: whoever asks for one of them puts it aside.
      return { wizard: false, folded: { ...folded, [part]: false } };
    });
  },
  showInspector() {
    set(({ folded }) => ({ wizard: false, folded: { ...folded, right: false } }));
  },
  openFindings(findings) {
    set({ room: 'findings', findings, finding: undefined });
  },
  openFinding(finding) {
    set({ room: 'findings', finding });
  },
  setWizard(wizard) {
    set(wizard ? { wizard, besideWizard: false, review: false } : { wizard });
  },
  setReview(review) {
    set(review ? { review, room: 'map', wizard: false } : { review });
  },
  setPalette(palette) {
    set({ palette });
  },
  setNaming(naming) {
    set({ naming });
  },
}));
