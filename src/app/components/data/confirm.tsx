import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What can be done before it. */
  readonly children?: ReactNode;
};

/** A question before something that cannot be undone. */
export function Confirm(props: ConfirmProps) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.question}
      closeButtonProps={{ 'aria-label': props.keep }}
      centered
      // A page has one banner, and this is not it.
      attributes={{ header: { role: 'presentation' } }}
    >
      <p>{props.consequence}</p>
      {props.children}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'flex-end', marginTop: 20 }}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {props.keep}
        </Button>
        <Button onClick={props.onConfirm}>{props.confirm}</Button>
      </div>
    </Modal>
  );
}
