import type { TemplateName } from '../../../shared/protocol/templates.ts';
import deviceDark from '../../../resources/templates/connected-device-dark.svg';
import deviceLight from '../../../resources/templates/connected-device-light.svg';
import mobileDark from '../../../resources/templates/mobile-app-dark.svg';
import mobileLight from '../../../resources/templates/mobile-app-light.svg';
import meshDark from '../../../resources/templates/service-mesh-dark.svg';
import meshLight from '../../../resources/templates/service-mesh-light.svg';
import webDark from '../../../resources/templates/web-shop-dark.svg';
import webLight from '../../../resources/templates/web-shop-light.svg';
import { t } from '../../words/t.ts';

interface Template {
  readonly name: TemplateName;
  readonly title: string;
  /** What the new project is called until somebody calls it otherwise: in English, as all that it holds. */
  readonly projectName: string;
  readonly sentence: string;
  readonly light: string;
  readonly dark: string;
}

/** The systems that a project can begin as. */
export const templates: readonly Template[] = [
  {
    name: 'web-shop',
    title: t('Web shop'),
    projectName: 'Web shop',
    sentence: t('Pages, orders and staff, with a payment provider that takes the card.'),
    light: webLight,
    dark: webDark,
  },
  {
    name: 'service-mesh',
    title: t('Service mesh'),
    projectName: 'Service mesh',
    sentence: t('Services on Kubernetes with a proxy in each pod, and what delivers them.'),
    light: meshLight,
    dark: meshDark,
  },
  {
    name: 'mobile-app',
    title: t('Mobile app'),
    projectName: 'Mobile app',
    sentence: t('An app among others on a phone, its backend, push messages and stores.'),
    light: mobileLight,
    dark: mobileDark,
  },
  {
    name: 'connected-device',
    title: t('Connected device'),
    projectName: 'Connected device',
    sentence: t('A device in people’s homes, its cloud, its factory and its updates.'),
    light: deviceLight,
    dark: deviceDark,
  },
];
