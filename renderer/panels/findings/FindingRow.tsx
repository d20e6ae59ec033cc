import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/insight/findings';
import { findingParts, plainText } from '../../../shared/text/findings';
import { useLanguage } from '../../text/i18n';
import { Icon, type IconName } from '../../ui';
import { NamedObjects } from './NamedObjects';
import { namesSeveral, showFinding } from './selectFinding';

const ICONS: Readonly<Record<Finding['words']['kind'], IconName>> = {
  loop: 'loop',
  deadlock: 'ban',
  moreCircles: 'loop',
  lead: 'user-x',
  unhelped: 'heart',
  isolated: 'circle-dashed',
  unproven: 'scale',
  refusals: 'scale',
  deviation: 'sign-post',
  payers: 'euro',
  deciders: 'gavel',
  unrelieved: 'alert-triangle',
};

/** One thing the map tells, in words; pressing it, or a name in it, shows what it rests on. */
export const FindingRow = ({ finding }: { readonly finding: Finding }) => {
  const [first = [], ...more] = findingParts(finding, useLanguage());
  const hasLinks = namesSeveral(finding);
  return (
    <li className="finding" data-severity={finding.severity}>
      <Frame finding={finding} isButton={finding.about.length > 0 && !hasLinks}>
        <Icon name={finding.severity === 'good' ? 'check' : ICONS[finding.words.kind]} size={18} />
        <span>
          <span className="finding__says">
            {hasLinks ? <NamedObjects sentence={first} /> : plainText(first)}
          </span>
          {more.map(plainText).map((sentence) => (
            <span key={sentence} className="finding__more">
              {sentence}
            </span>
          ))}
        </span>
      </Frame>
    </li>
  );
};

interface FrameProps {
  readonly finding: Finding;
  readonly isButton: boolean;
  readonly children: ReactNode;
}

const Frame = ({ finding, isButton, children }: FrameProps) =>
  isButton ? (
    <button type="button" className="finding__main" onClick={() => showFinding(finding)}>
      {children}
    </button>
  ) : (
    <p className="finding__main">{children}</p>
  );
