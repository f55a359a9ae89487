import { Button, Radio, SegmentedControl, Switch, Textarea } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import type { PictureFormat } from '../../share/picture.ts';
import { PICTURE_DIALOG } from '../../wording/picture-dialog-words.ts';
import { titleAdvice } from '../../wording/picture-title.ts';
import type { PictureChoice } from '../view/picture-choice.ts';
import styles from './picture-choices.module.css';

type PictureChoicesProps = {
  readonly choice: PictureChoice;
  /** Undefined: the title that is written from the numbers. */
  readonly title: string | undefined;
  /** That title; '' until the picture is drawn. */
  readonly automaticTitle: string;
  /** Size of the chosen picture in pixels. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** The sizes that there are; absent = all. */
  readonly formats?: readonly PictureFormat[] | undefined;
  readonly onChoice: (changes: Partial<PictureChoice>) => void;
  readonly onTitle: (title: string | undefined) => void;
};

const FORMATS: readonly PictureFormat[] = ['slide', 'chat', 'square'];
const DETAILS = ['full', 'short'] as const;

/** Which picture it shall be: its size, its title, and how much stands under it. */
export function PictureChoices(props: PictureChoicesProps) {
  const { choice, title, automaticTitle, size, formats = FORMATS, onChoice, onTitle } = props;
  const format = formats.find((each) => each === choice.format) ?? formats[0] ?? 'slide';
  const pixels =
    size === undefined ? undefined : PICTURE_DIALOG.pixels(size.width * choice.scale, size.height * choice.scale);
  return (
    <div className={styles.choices}>
      <div className={styles.group}>
        {formats.length < 2 ? null : (
          <SegmentedControl
            fullWidth
            aria-label={PICTURE_DIALOG.format}
            value={format}
            onChange={(value) => onChoice({ format: formats.find((each) => each === value) ?? 'slide' })}
            data={formats.map((each) => ({ value: each, label: PICTURE_DIALOG.formats[each].name }))}
            transitionDuration={0}
          />
        )}
        <p className={styles.note}>
          {[pixels, PICTURE_DIALOG.formats[format].note].filter((part) => part !== undefined).join(', ')}
        </p>
        <Switch
          size="sm"
          label={PICTURE_DIALOG.sharp}
          checked={choice.scale === 2}
          onChange={(event) => onChoice({ scale: event.currentTarget.checked ? 2 : 1 })}
        />
      </div>
      <div className={styles.group}>
        <Textarea
          label={PICTURE_DIALOG.titleLabel}
          description={title === undefined ? PICTURE_DIALOG.titleHint : titleAdvice(title, automaticTitle)}
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={2}
          maxRows={4}
          value={title ?? automaticTitle}
          onChange={(event) => onTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
        {title === undefined ? null : (
          <Button className={styles.back} variant="subtle" size="compact-sm" onClick={() => onTitle(undefined)}>
            {PICTURE_DIALOG.titleBack}
          </Button>
        )}
      </div>
      <Radio.Group
        label={PICTURE_DIALOG.details}
        value={choice.details}
        onChange={(value) => onChoice({ details: value === 'short' ? 'short' : 'full' })}
      >
        <div className={styles.options}>
          {DETAILS.map((details) => (
            <Radio key={details} size="sm" value={details} label={PICTURE_DIALOG.detailsOf[details]} />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
