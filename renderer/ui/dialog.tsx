import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The title is read aloud but not drawn. */
  readonly hideTitle?: boolean;
  readonly className?: string;
}

/** A modal dialog: focus stays in it, Escape and a press beside it close it. */
export function Dialog({ title, open, onClose, children, hideTitle = false, className = '' }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={`dialog ${className}`}>
        <AriaDialog>
          <Heading slot="title" className={hideTitle ? 'unseen' : ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
