import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

type ChooseFilesProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
  readonly variant?: 'filled' | 'default';
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly isDisabled?: boolean;
  /** `accept` of the file input; absent = any file, since content decides and not the name. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
};

/** A button that opens the browser's file dialog. The same file can be chosen twice in a row. */
export function ChooseFiles(props: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const { onFiles, children, variant = 'default', size = 'sm', isDisabled = false, accept, isMultiple = true } = props;
  return (
    <>
      <Button variant={variant} size={size} disabled={isDisabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
