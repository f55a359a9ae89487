import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportBatch, Result, StoreFault } from '../../../domain/index.ts';
import { DATA } from '../../../wording/page-data.ts';
import { Card } from '../../components/card.tsx';
import { ImportHistory } from '../../components/data/import-history.tsx';
import { Settled } from '../../components/settled.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useRemoveImports, useRestoreImports } from '../../queries/changes.ts';
import { formatsQuery, importsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { browserZone } from '../../queries/stage.ts';
import type { OnFault } from './data-decisions.tsx';

/** Every stored file, and the way to take it away again. */
export function DataImports({ onFault }: { readonly onFault: OnFault }) {
  const engine = useEngine();
  const imports = useQuery(importsQuery(engine)).data;
  const formats = useQuery(formatsQuery(engine)).data;
  const labelOf = (importer: string) =>
    formats === undefined ? '…' : (formats.find(({ id }) => id === importer)?.label ?? importer);
  const removal = useRemoval(onFault);
  return (
    <Card title={DATA.imports} {...(imports?.ok === true && imports.value.length > 0 && { sub: sumOf(imports.value) })}>
      <Settled result={imports}>
        {(batches) =>
          batches.length === 0 ? (
            <p className="quiet">
              {DATA.none} <Link to="/import">{DATA.noneNext}</Link>
            </p>
          ) : (
            <ImportHistory imports={batches} zone={browserZone()} labelOf={labelOf} onRemove={removal} />
          )
        }
      </Settled>
    </Card>
  );
}

/** "5 files, 443 rows read". */
function sumOf(imports: readonly ImportBatch[]): string {
  return DATA.importsSum(
    imports.length,
    imports.reduce((sum, { counts }) => sum + counts.rowsRead, 0),
  );
}

function useRemoval(onFault: OnFault) {
  const remove = useRemoveImports();
  const restore = useRestoreImports();
  const toast = useToast();
  const settle = (outcome: Result<void, StoreFault>, done: () => void) => {
    onFault(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) done();
  };
  return ({ id, fileName }: ImportBatch) => {
    const undo = () =>
      restore.mutate([id], {
        onSuccess: (outcome) => settle(outcome, () => toast({ text: DATA.restored(fileName) })),
      });
    remove.mutate([id], {
      onSuccess: (outcome) => settle(outcome, () => toast({ text: DATA.removed(fileName), undo })),
    });
  };
}
