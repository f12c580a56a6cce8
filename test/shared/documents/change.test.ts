import { describe, expect, it } from 'vitest';
import { changeMarkdown } from '../../../shared/documents/change.ts';
import { inline } from '../../../shared/documents/markdown.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord, NewRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import type { ModelBuilder } from '../../support/model/builder.ts';

const shop = () =>
  model('Shop')
    .zone('Internet', { external: true })
    .zone('Backend')
    .zone('Data')
    .component('Browser')
    .in('Internet')
    .component('Orders')
    .in('Backend')
    .component('Store')
    .in('Data')
    .connect('Browser', 'Orders', { name: 'Place order', caller: 'password', encryption: 'TLS' })
    .connect('Orders', 'Store', { name: 'Keep orders' });

/** The text of a change that leads from the shop to what `build` makes of it. */
function text(
  build: (shop: ModelBuilder) => ModelBuilder,
  about: Partial<NewRecord<'change'>> = {},
  before: Model = shop().build(),
): string {
  return written(before, build(shop()).build(), about);
}

function written(before: Model, after: Model, about: Partial<NewRecord<'change'>> = {}): string {
  return changeMarkdown(before, after, create('change', 'change:c', { title: 'Labels', ...about }));
}

/** What stands below a title, up to the next empty line. */
function section(whole: string, title: string): string | undefined {
  const blocks = whole.trimEnd().split('\n\n');
  return blocks[blocks.indexOf(`**${title}**`) + 1];
}

function replaced(before: Model, ...records: readonly AnyRecord[]): Model {
  return before.replacing(new Map<Id, AnyRecord>(records.map((record) => [record.id, record])));
}

function without(before: Model, ...gone: readonly Id[]): Model {
  return before.replacing(new Map<Id, undefined>(gone.map((id) => [id, undefined])));
}

describe('the text of a change', () => {
  it('is whole: title, reference, what changes, boundaries with their verdict, the questions', () => {
    const whole = text(
      (s) =>
        s
          .component('Label printer')
          .in('Backend')
          .connect('Label printer', 'Store', { name: 'Read addresses', caller: 'no', encryption: 'TLS' }),
      {
        reference: 'PR 12',
        responsible: 'Ann',
        answers: {
          component: { answer: 'yes' },
          zone: { answer: 'no', words: 'It runs beside Orders.' },
          actor: { answer: 'left open' },
          relies: { answer: 'yes', words: 'The warehouse is locked.' },
        },
      },
    );
    expect(whole.split('\n\n').slice(0, 2)).toEqual(['## Labels', 'PR 12 · responsible: Ann']);
    expect(section(whole, 'What changes')).toBe(
      `- New component **Label printer** in Backend.
- New connection **Read addresses**.`,
    );
    expect(section(whole, 'Boundaries')).toBe(
      '- Crosses Backend → Data: “Read addresses”. Unguarded: the caller proves nothing.',
    );
    expect(section(whole, 'Questions')).toBe(`- Does it add a component? yes.
- Does it add a trust zone? no. It runs beside Orders.
- Does it add a threat actor? left open.
- Does it add a connection across a boundary? not answered.
- What does it rely on that is not written down? yes. The warehouse is locked.`);
    const titles = [...whole.matchAll(/^\*\*(.+)\*\*$/gm)].map(([, title]) => title);
    expect([...titles.slice(0, 2), titles.at(-1)]).toEqual(['What changes', 'Boundaries', 'Questions']);
    expect(whole.endsWith('locked.\n')).toBe(true);
  });

  it('says so where nothing changes, where only boxes moved, and where only changes themselves did', () => {
    const same = /^## Labels\n\nNo change to the threat model\.\n\n\*\*Questions\*\*\n/;
    expect(text((s) => s)).toMatch(same);
    const drawn = replaced(shop().build(), create('view', 'view:map', { name: 'Map' }));
    const view = create('view', 'view:map', { name: 'Map', positions: { 'zone:data': { x: 1, y: 2 } } });
    expect(written(drawn, replaced(drawn, view))).toMatch(same);
    const other = create('change', 'change:other', { title: 'Another change' });
    expect(written(drawn, replaced(drawn, other))).toMatch(same);
  });

  it('says where a component is, in every zone and in none', () => {
    const lines = text((s) => s.component('Agent').in('Backend').in('Data').component('Scale').inNoZone());
    expect(lines).toContain('- New component **Agent** in Backend and Data.\n');
    expect(lines).toContain('- New component **Scale** in no zone.\n');
    expect(lines).toContain('\nNo boundary is crossed anew.\n');
  });

  it('says where an old component appears as well', () => {
    const before = shop().build();
    const again = create('placement', 'placement:again', {
      component: 'component:orders',
      zone: 'zone:data',
    });
    expect(written(before, replaced(before, again))).toContain('- **Orders** is also in Data.\n');
  });

  it('says what moves, and what that crosses and no longer crosses', () => {
    const before = shop().build();
    const moved = create('placement', 'placement:orders_backend', {
      component: 'component:orders',
      zone: 'zone:data',
    });
    const lines = written(before, replaced(before, moved));
    expect(lines).toContain('- **Orders** moves from Backend to Data.\n');
    expect(lines).toContain('- No longer crosses Backend → Data: “Keep orders”.\n');
    expect(lines).toContain(
      '- Changes a crossing: Internet → Data: “Place order”. Guarded: the caller proves who it is and the wire is encrypted.\n',
    );
  });

  it('says which fields of what changed, in words', () => {
    const before = shop().build();
    const zone = create('zone', 'zone:data', { name: 'Data', sharesFate: false, external: true });
    expect(written(before, replaced(before, zone))).toContain(
      '- Trust zone **Data**: external, shares fate changed.\n',
    );
  });

  it('says that a crossing is guarded differently', () => {
    const before = shop().build();
    const guarded = shop().build().get('connection:orders-store');
    expect(guarded).toBeDefined();
    if (!guarded) return;
    const option = { key: 'a', protocols: [], needs: [], controls: [], caller: { is: 'no' as const } };
    const lines = written(before, replaced(before, { ...guarded, protections: [option] }));
    expect(lines).toContain('- Connection **Keep orders**: protections changed.\n');
    expect(lines).toContain(
      '- Changes a crossing: Backend → Data: “Keep orders”. Unguarded: the caller proves nothing, and nothing is said about the wire.\n',
    );
  });

  it('says what is gone, a component once with its placements', () => {
    const before = shop().build();
    const after = without(before, 'component:store', 'placement:store_data', 'connection:orders-store');
    const lines = written(before, after);
    expect(lines).toContain('- Component **Store** is removed.\n');
    expect(lines).toContain('- Connection **Keep orders** is removed.\n');
    expect(section(lines, 'What changes')).not.toContain('lacement');
    expect(lines).toContain('- No longer crosses Backend → Data: “Keep orders”.\n');
  });

  it('names every other kind as people call it', () => {
    const lines = text((s) =>
      s
        .zone('Vault')
        .actor('Thief')
        .asset('Order')
        .assumption('The vault is watched')
        .finding('Keys lie open'),
    );
    expect(lines).toContain('- New trust zone **Vault**.\n');
    expect(lines).toContain('- New threat actor **Thief**.\n');
    expect(lines).toContain('- New sensitive data **Order**.\n');
    expect(lines).toContain('- New assumption **The vault is watched**.\n');
    expect(lines).toContain('- New finding **Keys lie open**.\n');
  });

  it('has no markup but its own: a name is text', () => {
    const name = '**Evil** [link](https://example.invalid)\n# <img src=x> | `code`';
    const lines = text((s) => s.component(name).in('Backend'), { title: `# ${name}`, reference: '- [ ] 1' });
    const escaped = String.raw`\*\*Evil\*\* \[link\](https://example.invalid) \# \<img src=x\> \| \`code\``;
    expect(lines).toContain(`- New component **${escaped}** in Backend.\n`);
    expect(lines.split('\n')[0]).toBe(`## ${String.raw`\# `}${escaped}`);
    expect(lines).toContain(`\n${String.raw`\- \[ \] 1`}\n`);
  });
});

describe('a name inside Markdown', () => {
  it.each([
    ['plain words, as they are', 'plain words, as they are'],
    ['  two\n lines ', 'two lines'],
    ['- a', String.raw`\- a`],
    ['+ a', String.raw`\+ a`],
    ['---', String.raw`\---`],
    ['=== a', String.raw`\=== a`],
    ['12. a', String.raw`12\. a`],
    ['3) a', String.raw`3\) a`],
    ['3.5 mm', '3.5 mm'],
    ['a - b = 1. c', 'a - b = 1. c'],
    ['snake_case', String.raw`snake\_case`],
    ['\\', String.raw`\\`],
    ['', ''],
  ])('%j is %j', (name, markdown) => {
    expect(inline(name)).toBe(markdown);
  });
});
