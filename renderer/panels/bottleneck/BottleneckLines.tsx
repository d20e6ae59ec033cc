import type { Bottleneck } from '../../../shared/model/bottleneck';
import { ui } from '../../store/uiStore';
import { Icon } from '../../ui';

/** Bottlenecks on the card of what they are about; each opens its own card. */
export const BottleneckLines = ({ bottlenecks }: { readonly bottlenecks: readonly Bottleneck[] }) => (
  <ul className="lines">
    {bottlenecks.map((bottleneck) => (
      <li key={bottleneck.id}>
        <button
          type="button"
          className="line"
          onClick={() => ui.select({ kind: 'bottleneck', id: bottleneck.id })}
        >
          <Icon name="alert-triangle" size={16} /> <span>{bottleneck.title}</span>
        </button>
      </li>
    ))}
  </ul>
);
