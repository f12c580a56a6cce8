import type { MenuItemConstructorOptions } from 'electron';
import { must } from './must.ts';
import { BrowserWindow } from './browser-window.ts';
import { preventable } from './strict-emitter.ts';

type Template = MenuItemConstructorOptions;

const roles: ReadonlySet<string> = new Set(
  [
    'appMenu fileMenu editMenu viewMenu windowMenu help about quit close minimize',
    'cut copy paste pasteAndMatchStyle delete selectAll undo redo',
    'resetZoom zoomIn zoomOut togglefullscreen toggleDevTools reload forceReload',
    'recentDocuments clearRecentDocuments services hide hideOthers unhide front zoom',
  ].flatMap((line) => line.split(' ')),
);
const modifiers = /^(CmdOrCtrl|CommandOrControl|Cmd|Command|Ctrl|Control|Alt|Option|Shift|Super|Meta)$/;
const keys =
  /^([A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|[-=,./;'[\]\\`])$/;

/** An item that Electron would drop, or whose key would never fire, is refused here. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: NonNullable<Template['type']>;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  checked: boolean;
  readonly #click: Template['click'];

  constructor(template: Template) {
    const { id, label, role, type, accelerator, submenu, click } = template;
    must(
      label !== undefined || role !== undefined || type === 'separator',
      'a menu item needs a label, role or type',
    );
    must(role === undefined || roles.has(role), `no menu role '${role}'`);
    if (accelerator !== undefined) checkAccelerator(accelerator);
    this.id = id;
    this.label = label ?? role ?? '';
    this.role = role;
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = accelerator;
    must(submenu === undefined || Array.isArray(submenu), 'the double builds submenus from templates');
    this.submenu = submenu === undefined ? undefined : new Menu(submenu);
    this.enabled = template.enabled !== false;
    this.checked = template.checked === true;
    this.#click = click;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const given = [this, BrowserWindow.getFocusedWindow() ?? undefined, preventable({})];
    if (this.#click !== undefined) Reflect.apply(this.#click, undefined, given);
  }
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  constructor(template: readonly Template[] = []) {
    this.items = template.map((item) => new MenuItem(item));
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    const menu = new Menu(template);
    const all = menu.all();
    for (const [what, values] of [
      ['id', all.map((item) => item.id)],
      ['accelerator', all.map((item) => item.accelerator)],
    ] as const) {
      const twice = values.find((value, index) => value !== undefined && values.indexOf(value) !== index);
      must(twice === undefined, `two menu items with the ${what} '${twice}'`);
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

function checkAccelerator(accelerator: string): void {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  must(
    keys.test(key) && parts.every((part) => modifiers.test(part)),
    `accelerator '${accelerator}' would never fire`,
  );
}
