import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate, type MenuActions, type MenuState } from '../../../electron/desktop/menu.ts';
import { Menu } from '../../support/electron-double/menu.ts';

const actions: MenuActions = {
  tell: vi.fn(),
  newWindow: vi.fn(),
  openRecent: vi.fn(),
  clearRecent: vi.fn(),
  setTheme: vi.fn(),
  about: vi.fn(),
};
const state: MenuState = { recent: [], theme: 'system', platform: 'linux', developer: false };

function everyItem(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const template = menuTemplate({ ...state, platform }, actions);

  it('is one that Electron takes, with no key or id given twice', () => {
    expect(() => Menu.buildFromTemplate(template)).not.toThrow();
  });

  it('gives an id to every item that a person can choose', () => {
    const nameless = everyItem(template).filter(
      (item) => item.type !== 'separator' && item.role !== 'appMenu' && !item.id,
    );
    expect(nameless).toEqual([]);
  });

  it('never leaves undo and redo to the system', () => {
    expect(everyItem(template).filter((item) => item.role === 'undo' || item.role === 'redo')).toEqual([]);
  });
});

describe('the recent files', () => {
  const recent = [
    { file: '/m/shop.trail', name: 'shop', at: '2026-01-01T00:00:00.000Z' },
    { file: '/m/R&D.trail', name: 'R&D', at: '2026-01-01T00:00:00.000Z' },
  ];

  it('open by their path, and an ampersand stays one', () => {
    const menu = Menu.buildFromTemplate(menuTemplate({ ...state, recent }, actions));
    expect(menu.getMenuItemById('file.recent.2')?.label).toBe('R&&D');
    menu.getMenuItemById('file.recent.2')?.click();
    expect(actions.openRecent).toHaveBeenCalledExactlyOnceWith('/m/R&D.trail');
  });

  it('say so when there are none', () => {
    const menu = Menu.buildFromTemplate(menuTemplate(state, actions));
    expect(menu.getMenuItemById('file.recent.none')?.enabled).toBe(false);
  });
});
