import { X } from 'lucide-react';
import type { Model } from '../../shared/model/model.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Picker } from '../ui/picker.tsx';
import { changeFinding } from './change-finding.ts';
import type { Finding } from './columns.ts';
import { t } from '../words/t.ts';

type Said = Finding['categories'][number];

/** The control categories that the finding belongs to, each with its identifiers of NIST SP 800-53. */
export function Categories({ model, finding }: { model: Model; finding: Finding }) {
  const { categories } = finding;
  const set = (next: readonly Said[]) => changeFinding(finding, { categories: next });
  const rest = model.all('category').filter(({ id }) => !categories.some(({ category }) => category === id));
  return (
    <section aria-label={t('Control categories')}>
      <h3 className="section-title">{t('Control categories')}</h3>
      <ul className="category-lines">
        {categories.map((said) => {
          const record = model.get(said.category);
          const name = record?.name ?? said.category;
          return (
            <li key={said.category}>
              <span>
                {record?.code !== undefined && <b>{record.code}</b>} {name}
              </span>
              <TextField
                label={t('Identifiers in {category}', { category: name })}
                hideLabel
                placeholder="AC-3, AC-6"
                value={said.identifiers.join(', ')}
                onDone={(text) => {
                  const identifiers = text.split(/[\s,;]+/).filter((word) => word !== '');
                  set(categories.map((other) => (other === said ? { ...said, identifiers } : other)));
                }}
              />
              <Button
                look="quiet"
                square
                label={t('Not {category}', { category: name })}
                onPress={() => set(categories.filter((other) => other !== said))}
              >
                <X size={13} />
              </Button>
            </li>
          );
        })}
      </ul>
      <Picker
        label={t('Add a control category')}
        placeholder={t('Add a category…')}
        entries={rest.map(({ id, name, code }) => ({
          id,
          label: name,
          ...(code !== undefined && { end: code }),
        }))}
        onPick={(id) => set([...categories, { category: id as Said['category'], identifiers: [] }])}
      />
    </section>
  );
}
