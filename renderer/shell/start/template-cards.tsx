import { open } from '../../client/open.ts';
import { templates } from './templates.ts';
import { t } from '../../words/t.ts';

/** Systems that a project can begin as, each with its picture. */
export function TemplateCards() {
  return (
    <section aria-labelledby="start-templates">
      <h2 id="start-templates" className="start-title">
        {t('Begin with a system like yours')}
      </h2>
      <div className="start-templates">
        {templates.map(({ name, projectName, title, sentence, light, dark }) => (
          <button
            key={name}
            type="button"
            className="start-template"
            onClick={() => void open('project.create', { name: projectName, from: name })}
          >
            <span className="start-picture" aria-hidden="true">
              <img className="in-light" src={light} alt="" loading="lazy" />
              <img className="in-dark" src={dark} alt="" loading="lazy" />
            </span>
            <b>{title}</b>
            <span>{sentence}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
