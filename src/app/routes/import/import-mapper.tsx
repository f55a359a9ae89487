import { useDebouncedValue } from '@mantine/hooks';
import { hashKey, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mapping } from '../../../domain/index.ts';
import type { MappingDraft, StagedFile } from '../../../engine/api.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { SHELL } from '../../../wording/page.ts';
import { MappingMapper } from '../../components/import/mapping-mapper.tsx';
import { settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { draftQuery, type PreviewAsked, previewQuery } from '../../queries/mappings.ts';
import { browserZone } from '../../queries/stage.ts';
import { type MapperState, startMapper, toMapping } from '../../view/import/mapping-state.ts';

/** What the person made of the columns. */
export type UsedMapping = { readonly mapping: Mapping; readonly zone: string; readonly isRemembered: boolean };

type ImportMapperProps = {
  readonly file: StagedFile;
  readonly isBusy: boolean;
  readonly onUse: (used: UsedMapping) => void;
  readonly onClose: () => void;
};

/** The column mapper of one staged file, from its guesses. */
export function ImportMapper(props: ImportMapperProps) {
  const draft = useQuery(draftQuery(useEngine(), props.file.fileId)).data;
  if (draft === undefined) return <p className="quiet">{SHELL.loading}</p>;
  if (draft === null) return <p role="status">{MAPPER.noTable}</p>;
  return <DraftedMapper draft={draft} {...props} />;
}

/** Long enough for a choice by the arrow keys, or a few typed letters. */
const PAUSE_MS = 250;

function DraftedMapper({ draft, file, isBusy, onUse, onClose }: ImportMapperProps & { readonly draft: MappingDraft }) {
  const engine = useEngine();
  const [state, setState] = useState(() =>
    startMapper(draft, { name: nameOf(file.name), zone: file.assumedZone ?? browserZone() }),
  );
  const [settled] = useDebouncedValue(state, PAUSE_MS);
  const asked = toAsked(file, draft, settled);
  const preview = useQuery(previewQuery(engine, asked));
  const isOld = preview.isPlaceholderData || hashKey([asked]) !== hashKey([toAsked(file, draft, state)]);
  const settings = useQuery(settingsQuery(engine)).data;
  return (
    <MappingMapper
      fileName={file.name}
      draft={draft}
      state={state}
      preview={preview.data ?? undefined}
      isPreviewOld={isOld}
      isBusy={isBusy}
      teams={settings?.ok === true ? settings.value.teams.map(({ name }) => name) : []}
      onState={setState}
      onUse={(used) => onUse({ mapping: used, zone: state.zone, isRemembered: state.isRemembered })}
      onClose={onClose}
    />
  );
}

/** What the preview hangs on; the name makes no difference to the rows. */
function toAsked({ fileId }: StagedFile, draft: MappingDraft, state: MapperState): PreviewAsked | undefined {
  const mapping = toMapping(state, draft);
  if (mapping === undefined) return undefined;
  return { fileId, mapping: { ...mapping, name: draft.mapping.name }, zone: state.zone };
}

/** `outages-2026.csv` gives "outages-2026". */
function nameOf(file: string): string {
  return file.replace(/\.[a-z0-9]{1,5}$/i, '');
}
