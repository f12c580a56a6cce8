import '@fontsource-variable/inter';
import '@xyflow/react/dist/base.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './shell/shell.css';
import './panels/panels.css';
import './panels/cells/cells.css';
import './panels/inspector/inspector.css';
import './wizard/wizard.css';
import './findings/findings.css';
import './tables/tables.css';
import './review/review.css';
import './paste/paste.css';
import './canvas/canvas.css';
import './canvas/boxes.css';
import './canvas/drafts.css';
import './canvas/names.css';
import './canvas/lines.css';
import './canvas/detail.css';
import './canvas/arranging.css';
import './canvas/over.css';
import './canvas/looks.css';
import { speakLanguageOfPage } from './words/language.ts';

// Constants hold words too, so the language is there before the modules that say them are loaded.
await speakLanguageOfPage();
const { show } = await import('./shell/show.tsx');
show();
