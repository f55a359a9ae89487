import { Button, Modal } from '@mantine/core';

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
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
    >
      <p>{props.consequence}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'flex-end', marginTop: 20 }}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {props.keep}
        </Button>
        <Button onClick={props.onConfirm}>{props.confirm}</Button>
      </div>
    </Modal>
  );
}
