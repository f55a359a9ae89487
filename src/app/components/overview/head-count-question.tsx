import { Button } from '@mantine/core';
import { useState } from 'react';
import { TRUST } from '../../../wording/trust-words.ts';
import { NumberField } from '../number-field.tsx';
import styles from './head-count-question.module.css';

/** Asks for the one number without which there are hours, but no points. */
export function HeadCountQuestion({ onHeadCount }: { readonly onHeadCount: (people: number) => void }) {
  const [people, setPeople] = useState<number>();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (people !== undefined && people > 0) onHeadCount(people);
      }}
    >
      <NumberField
        label={TRUST.headCountQuestion}
        description={TRUST.headCountWhy}
        value={people}
        onNumber={setPeople}
      />
      <Button type="submit" variant="default" disabled={people === undefined || people === 0}>
        {TRUST.headCountSave}
      </Button>
    </form>
  );
}
