import { Switch, TextInput } from '@mantine/core';
import { BACKUP } from '../../../wording/backup-words.ts';

type BackupSecretProps = {
  readonly fields: readonly SecretField[];
  readonly isShown: boolean;
  readonly onShown: (isShown: boolean) => void;
};

type SecretField = {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** What password managers are told of the field. */
  readonly kind: 'new-password' | 'current-password';
  readonly onValue: (value: string) => void;
};

/** Fields for one passphrase, and a switch that shows what is typed in all of them. */
export function BackupSecret({ fields, isShown, onShown }: BackupSecretProps) {
  return (
    <>
      {fields.map(({ label, value, error, kind, onValue }) => (
        <TextInput
          key={label}
          type={isShown ? 'text' : 'password'}
          label={label}
          value={value}
          error={error}
          autoComplete={kind}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      ))}
      <Switch
        size="sm"
        label={BACKUP.show}
        checked={isShown}
        onChange={(event) => onShown(event.currentTarget.checked)}
      />
    </>
  );
}
