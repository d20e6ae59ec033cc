import type { ReactNode } from 'react';
import { Button, TooltipTrigger } from 'react-aria-components';
import { classes } from './given';
import { Tip } from './Tip';

export interface StepperProps {
  label: string;
  steps: readonly { id: string; label: string; state: 'done' | 'now' | 'todo' }[];
  /** Left out: it only shows how far one is. */
  onSelect?: ((id: string) => void) | undefined;
}

/** Where one is in a fixed series of steps. Only the step of now shows its name; the others on hover. */
export function Stepper({ label, steps, onSelect }: StepperProps) {
  const face = (step: StepperProps['steps'][number], index: number): ReactNode => (
    <>
      <span className="rt-step__number">{index + 1}</span>
      <span className={step.state === 'now' ? 'rt-step__name' : 'rt-visually-hidden'}>{step.label}</span>
    </>
  );
  return (
    <nav aria-label={label}>
      <ol className="rt-stepper">
        {steps.map((step, index) => {
          const className = classes('rt-step', `rt-step--${step.state}`);
          const current = step.state === 'now' ? ({ 'aria-current': 'step' } as const) : {};
          return (
            <li key={step.id}>
              {onSelect === undefined ? (
                <span className={className} title={step.label} {...current}>
                  {face(step, index)}
                </span>
              ) : (
                <TooltipTrigger delay={300} closeDelay={80} isDisabled={step.state === 'now'}>
                  <Button
                    className={classes(className, 'rt-focus')}
                    onPress={() => onSelect(step.id)}
                    {...current}
                  >
                    {face(step, index)}
                  </Button>
                  <Tip>{step.label}</Tip>
                </TooltipTrigger>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
