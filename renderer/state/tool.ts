import { create } from 'zustand';

export type Tool = 'select' | 'component' | 'zone' | 'connect' | 'actor';

/** What a press on the canvas does. */
export const useTool = create<{ readonly tool: Tool; setTool(tool: Tool): void }>()((set) => ({
  tool: 'select',
  setTool(tool) {
    set({ tool });
  },
}));
