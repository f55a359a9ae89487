import { useLocalStorage } from '@mantine/hooks';

/** Whether single letters and signs are shortcuts: the reader's choice, kept in this browser. */
export function useSingleKeys() {
  return useLocalStorage({ key: 'dividend-single-keys', defaultValue: true, getInitialValueInEffect: false });
}
