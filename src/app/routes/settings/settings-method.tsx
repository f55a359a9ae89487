import type { Coefficient, Settings } from '../../../domain/index.ts';
import { changedCoefficients } from '../../../domain/index.ts';
import { coefficientName } from '../../../wording/coefficient-names.ts';
import { formatCoefficient } from '../../../wording/coefficient-values.ts';
import { COEFFICIENT_WORDS } from '../../../wording/settings-words.ts';
import { Coefficients } from '../../components/settings/coefficients.tsx';
import { useToast } from '../../components/toasts.tsx';
import { type ChangeSettings, TAKES_BACK, withCoefficient } from '../../view/team-settings.ts';

type SettingsMethodProps = { readonly settings: Settings; readonly onChange: ChangeSettings };

/** The coefficients of the method. */
export function SettingsMethod({ settings, onChange }: SettingsMethodProps) {
  const toast = useToast();
  const { method } = settings;
  const change = ({ id, standard }: Coefficient, value: number | undefined) => {
    const before = method[id];
    if ((value ?? standard) === (before ?? standard)) return;
    onChange((now) => withCoefficient(now, id, value));
    toast({
      text: COEFFICIENT_WORDS.changed(coefficientName(id), formatCoefficient(id, value ?? standard)),
      undo: () => onChange((now) => withCoefficient(now, id, before), TAKES_BACK),
    });
  };
  const resetAll = () => {
    onChange((now) => ({ ...now, method: {} }));
    toast({
      text: COEFFICIENT_WORDS.resetAllDone(changedCoefficients(method).length),
      undo: () => onChange((now) => ({ ...now, method }), TAKES_BACK),
    });
  };
  return <Coefficients method={method} onCoefficient={change} onResetAll={resetAll} />;
}
