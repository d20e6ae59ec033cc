import { useEffect, useRef, useState } from 'react';
import type { CaseMoney, ScenarioMoney } from '../../../shared/insight/money/caseMoney';
import { RUNS, seedOf, type Simulation } from '../../../shared/insight/money/simulate';
import { tell } from '../../session/dispatch';
import { SimulationDesk } from './simulationDesk';
import { startSimulation } from './startSimulation';

/**
 * What every scenario may come to, by scenario id, worked out beside the page. Only a scenario whose money changed is
 * asked for again; until its answer comes the one before stands.
 */
export const useSimulations = ({ scenarios, settings }: CaseMoney): ReadonlyMap<string, Simulation> => {
  const [simulations, setSimulations] = useState<ReadonlyMap<string, Simulation>>(new Map());
  const desk = useRef<SimulationDesk | null>(null);
  const asked = useRef(new Map<string, ScenarioMoney>());
  useEffect(() => {
    const known = asked.current;
    desk.current = new SimulationDesk(
      startSimulation,
      ({ scenario, simulation }) => setSimulations((before) => new Map(before).set(scenario, simulation)),
      () => tell({ code: 'simulation_failed' }),
    );
    return () => {
      desk.current?.close();
      desk.current = null;
      known.clear();
    };
  }, []);
  useEffect(() => {
    for (const [id, own] of scenarios) {
      if (asked.current.get(id) === own) continue;
      asked.current.set(id, own);
      const { lines, chances } = own;
      desk.current?.ask(id, { lines, chances, settings, seed: seedOf(id), runs: RUNS });
    }
  }, [scenarios, settings]);
  return simulations;
};
