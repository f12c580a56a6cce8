import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { openPictureDialog } from '../canvas/pictures/picture-state.ts';
import { useReplica } from '../client/replica.ts';
import { ask } from '../client/run.ts';
import { tell } from '../client/notices.ts';
import { usePlaces } from '../state/places.ts';
import { THEMES, THEME_ACTIONS, useTheme } from '../state/theme.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { saveCopy } from './files.ts';
import { languageActions } from './language-actions.ts';
import { t } from '../words/t.ts';

/** What concerns the project as a whole. */
export function ProjectMenu({ name }: { name: string }) {
  const { naming, setNaming } = usePlaces();
  const { theme, setTheme } = useTheme();
  const themes = THEMES.map((option) => ({
    id: `theme.${option}`,
    label: THEME_ACTIONS[option],
    ...(option === theme && { end: '✓' }),
    act: () => {
      setTheme(option);
    },
  }));
  const languages = languageActions().map(({ language, label, act, isOn }) => ({
    id: `language.${language}`,
    label,
    ...(isOn && { end: '✓' }),
    act,
  }));
  return (
    <>
      <MenuButton
        label={t('Project {name}', { name })}
        entries={[
          { id: 'version', label: t('Name this version…'), act: () => setNaming(true) },
          { id: 'copy', label: t('Save a copy'), act: () => void saveCopy('trail') },
          {
            id: 'copy-clean',
            label: t('Save a copy without history'),
            act: () => void saveCopy('trail without history'),
          },
          { id: 'json', label: t('Export as JSON'), act: () => void saveCopy('json') },
          { id: 'picture', label: t('Copy or save a picture…'), act: openPictureDialog },
          { label: t('Theme'), entries: themes },
          { label: t('Language'), entries: languages },
          { id: 'close', label: t('Close project'), act: () => void ask('project.close', {}) },
        ]}
      >
        <span className="name">{name}</span>
        <ChevronDown size={14} />
      </MenuButton>
      <NameVersion open={naming} onClose={() => setNaming(false)} />
    </>
  );
}

function NameVersion({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [name, setName] = useState('');
  const revision = useReplica((state) => state.revision);
  const save = async () => {
    const answer = await ask('versions.name', { name });
    if (!answer.ok) return;
    tell({ tone: 'good', title: t('This state is now version “{name}”.', { name }), lines: [] });
    onClose();
  };
  return (
    <Dialog title={t('Name this version')} open={open} onClose={onClose}>
      <p className="quiet">
        {t('The model as it is now (revision {revision}) can be found and compared by this name.', {
          revision,
        })}
      </p>
      <TextField
        label={t('Name')}
        value=""
        onChange={setName}
        onDone={setName}
        autoFocus
        placeholder={t('2.4 release')}
      />
      <div className="dialog-actions">
        <Button look="first" disabled={name.trim() === ''} onPress={() => void save()}>
          {t('Name it')}
        </Button>
      </div>
    </Dialog>
  );
}
