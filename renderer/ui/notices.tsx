import { X } from 'lucide-react';
import { Button } from './button.tsx';
import { t } from '../words/t.ts';

interface Shown {
  readonly key: number;
  readonly tone: 'plain' | 'good' | 'warning' | 'failure';
  readonly title: string;
  readonly lines: readonly string[];
  readonly action?: { readonly label: string };
}

interface NoticesProps {
  readonly list: readonly Shown[];
  readonly onDismiss: (key: number) => void;
  readonly onAct: (key: number) => void;
}

/** What the person is told, newest last. Failures are announced at once, the rest politely. */
export function Notices({ list, onDismiss, onAct }: NoticesProps) {
  return (
    <div className="notices" role="region" aria-label={t('Notices')}>
      {list.map((notice) => (
        <div
          key={notice.key}
          className={`notice ${notice.tone}`}
          role={notice.tone === 'failure' ? 'alert' : 'status'}
        >
          <b>{notice.title}</b>
          <Button look="quiet" square label={t('Dismiss')} onPress={() => onDismiss(notice.key)}>
            <X size={14} />
          </Button>
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {notice.action && (
            <div className="notice-action">
              <Button onPress={() => onAct(notice.key)}>{notice.action.label}</Button>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
