import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ESTIMATE_ANSWER } from '../../wording/estimate-words.ts';
import { ESTIMATE } from '../../wording/page.ts';
import { Card } from '../components/card.tsx';
import { EstimateAnswer } from '../components/estimate-answer.tsx';
import { EMPTY_DRAFT, EstimateForm, toQuickNumbers } from '../components/estimate-form.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { useQuickEstimate } from '../queries/estimate.ts';
import styles from './estimate.module.css';

/** A rough answer without any file. */
export function EstimateRoute() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const estimate = useQuickEstimate(toQuickNumbers(draft));
  return (
    <Page title={ESTIMATE.title}>
      <PageTitle title={ESTIMATE.title} lead={ESTIMATE.lead} />
      <div className={styles.page}>
        <Card title={ESTIMATE.oneSprint}>
          <EstimateForm draft={draft} onDraft={setDraft} />
        </Card>
        <Card title={ESTIMATE_ANSWER.title}>
          <EstimateAnswer estimate={estimate} />
          <div className={styles.how}>
            <h3>{ESTIMATE_ANSWER.how}</h3>
            <ul>
              {ESTIMATE_ANSWER.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </div>
          <p>
            <Link to="/import">{ESTIMATE.toFiles}</Link>
          </p>
        </Card>
      </div>
    </Page>
  );
}
