import { Select } from '@mantine/core';
import { useMemo } from 'react';

type ZoneSelectProps = {
  readonly label: string;
  readonly description?: string;
  readonly zone: string;
  readonly isDisabled?: boolean;
  readonly onZone: (zone: string) => void;
};

/** How many zones the list shows at once; typing narrows it. */
const LIMIT = 80;

/** One of the browser's time zones, found by typing a part of its name. */
export function ZoneSelect({ label, description, zone, isDisabled = false, onZone }: ZoneSelectProps) {
  const zones = useMemo(() => allZones(zone), [zone]);
  return (
    <Select
      label={label}
      description={description}
      data={zones}
      value={zone}
      searchable
      limit={LIMIT}
      allowDeselect={false}
      disabled={isDisabled}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== zone) onZone(chosen);
      }}
    />
  );
}

function allZones(current: string): readonly string[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
