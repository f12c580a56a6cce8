import { X } from 'lucide-react';
import { Button } from './button.tsx';

interface Shown {
  readonly key: number;
  readonly tone: 'plain' | 'good' | 'warning' | 'failure';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the person is told, newest last. Failures are announced at once, the rest politely. */
export function Notices({ list, onDismiss }: { list: readonly Shown[]; onDismiss: (key: number) => void }) {
  return (
    <div className="notices" role="region" aria-label="Notices">
      {list.map((notice) => (
        <div
          key={notice.key}
          className={`notice ${notice.tone}`}
          role={notice.tone === 'failure' ? 'alert' : 'status'}
        >
          <b>{notice.title}</b>
          <Button look="quiet" square label="Dismiss" onPress={() => onDismiss(notice.key)}>
            <X size={14} />
          </Button>
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
