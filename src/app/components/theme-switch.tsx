import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { SHELL } from '../../wording/page.ts';

const ORDER = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

/** Steps through: as the system, light, dark. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = ORDER[colorScheme];
  const Icon = ICONS[colorScheme];
  const label = SHELL.themeSwitch(SHELL.theme[colorScheme], SHELL.theme[next]);
  return (
    <ActionIcon variant="subtle" size={34} aria-label={label} title={label} onClick={() => setColorScheme(next)}>
      <Icon size={17} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}
