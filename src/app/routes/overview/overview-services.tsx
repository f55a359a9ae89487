import { useQuery } from '@tanstack/react-query';
import { ViewServices } from '../../components/overview/view-bar-services.tsx';
import { Settled } from '../../components/settled.tsx';
import { definitionValuesQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';

type ServiceListProps = {
  readonly chosen: readonly string[];
  readonly onChoose: (services: readonly string[]) => void;
};

/** The services of the data, to choose from. */
export function ServiceList({ chosen, onChoose }: ServiceListProps) {
  const values = useQuery(definitionValuesQuery(useEngine())).data;
  return (
    <Settled result={values}>
      {({ service }) => <ViewServices services={service} chosen={chosen} onChoose={onChoose} />}
    </Settled>
  );
}
