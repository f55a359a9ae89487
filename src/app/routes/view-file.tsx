import { useQuery } from '@tanstack/react-query';
import type { ChartTable } from '../../charts/define-chart.ts';
import { sheetTable } from '../../share/sprint-tables.ts';
import type { View } from '../../share/view-file.ts';
import { describeShareFault } from '../../wording/faults.ts';
import { SHEET } from '../../wording/report-words.ts';
import { describeViewFault, VIEW_FILE } from '../../wording/view-file-words.ts';
import { Card } from '../components/card.tsx';
import { FaultNote } from '../components/fault-note.tsx';
import { ChooseFiles } from '../components/file-doors.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { PicturePreview } from '../components/picture-preview.tsx';
import { PlainTable } from '../components/plain-table.tsx';
import { useHandedFile, useHandOverFile } from '../queries/handed-file.ts';
import { ExportDoor, usePictureChoice } from './picture/picture-doors.tsx';
import { drawPicture, type PictureSource } from './picture/picture-source.ts';
import styles from './view-file.module.css';

/** Opens a view file: the picture that it was made of, its table, and the ways to take them along. Stores nothing. */
export function ViewFileRoute() {
  const file = useHandedFile('view');
  const handOver = useHandOverFile();
  const opened = useQuery({ ...openedQuery(file), enabled: file !== undefined }).data;
  return (
    <Page title={VIEW_FILE.title}>
      <PageTitle title={VIEW_FILE.title} lead={VIEW_FILE.lead} />
      <div className={styles.page}>
        <div>
          <ChooseFiles
            isMultiple={false}
            variant={file === undefined ? 'filled' : 'default'}
            onFiles={([chosen]) => handOver('view', chosen)}
          >
            {file === undefined ? VIEW_FILE.choose : VIEW_FILE.another}
          </ChooseFiles>
        </div>
        {opened?.ok === false ? <FaultNote text={describeViewFault(opened.error)} /> : null}
        {opened?.ok === true && file !== undefined ? <Opened view={opened.value} name={file.name} /> : null}
      </div>
    </Page>
  );
}

function Opened({ view, name }: { readonly view: View; readonly name: string }) {
  const { title, table, madeAt, source } = openedOf(view);
  const [choice] = usePictureChoice();
  const drawn = useQuery({
    queryKey: ['view-picture', name, madeAt, title, choice],
    queryFn: () => source.draw(choice, undefined),
    gcTime: 0,
  });
  return (
    <>
      <Card title={title} sub={VIEW_FILE.from(name)} actions={<ExportDoor source={source} />}>
        {drawn.data?.ok === false ? (
          <FaultNote text={describeShareFault(drawn.data.error)} />
        ) : (
          <PicturePreview picture={drawn.data?.value} isStale={drawn.isFetching} />
        )}
      </Card>
      <Card title={VIEW_FILE.table}>
        <PlainTable table={table} />
      </Card>
    </>
  );
}

type OpenedView = {
  readonly title: string;
  readonly table: ChartTable;
  readonly madeAt: number;
  readonly source: PictureSource;
};

function openedOf(view: View): OpenedView {
  if (view.kind === 'sprint') {
    const { sheet } = view;
    return { title: SHEET.viewTitle, table: sheetTable(sheet), madeAt: sheet.meta.madeAt, source: sheetSource(view) };
  }
  const { chart, result, meta } = view;
  const table = chart.table(chart.prepare(result));
  return { title: chart.title, table, madeAt: meta.madeAt, source: chartSource(view) };
}

/** The view's own title stands where nobody writes another. */
function chartSource({ kind: _, title: kept, ...view }: Extract<View, { readonly kind: 'chart' }>): PictureSource {
  return {
    draw: (choice, title = kept) => drawPicture({ ...choice, ...view, ...(title !== undefined && { title }) }),
  };
}

function sheetSource({ sheet, title: kept }: Extract<View, { readonly kind: 'sprint' }>): PictureSource {
  return {
    formats: ['slide'],
    draw: async ({ scale, details }, title = kept) => {
      const { renderSprintPicture } = await import('../../share/sprint-picture.tsx');
      return renderSprintPicture({ sheet, scale, details, ...(title !== undefined && { title }) });
    },
  };
}

function openedQuery(file: File | undefined) {
  return {
    queryKey: ['view-file', file?.name, file?.size, file?.lastModified],
    queryFn: async () => {
      const { readViewFile } = await import('../../share/view-file.ts');
      return readViewFile((await file?.text()) ?? '');
    },
    gcTime: 0,
  };
}
