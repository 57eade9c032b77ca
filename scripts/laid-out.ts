import { Graph, layout } from '@dagrejs/dagre';
import { definitionHash } from '#functions/lib/executions/definition-hash.ts';
import type { Asl, AslState } from '#infra/rendered-machine.ts';
import type { MachineLayout } from '#schemas/machine-layout.ts';
import { exitsOf } from './mermaid.ts';

const stateHeight = 28;
/** Of a letter of the page's font at 13 units, on average, and around a name. */
const [letterWidth, roundName] = [6.9, 34];

/** Gives each state of a machine its place. Where steps go that have failed for good is left out: it is the same for all. */
export function laidOut(definition: Asl): MachineLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 44, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const states = Object.entries(definition.States);
  for (const [name] of states)
    graph.setNode(name, { width: Math.round(name.length * letterWidth + roundName), height: stateHeight });
  for (const [name, state] of states)
    for (const to of targetsIn(state)) graph.setEdge(name, to, { weight: name === definition.StartAt ? 6 : 1 });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    definition: definitionHash(JSON.stringify(definition)),
    width: Math.ceil(width),
    height: Math.ceil(height),
    stateHeight,
    states: states.map(([name, { Type }]) => {
      const { x, y, width: own } = graph.node(name) as { x: number; y: number; width: number };
      return { name, type: Type, x: Math.round(x), y: Math.round(y), width: own };
    }),
    ways: graph.edges().map(({ v, w }: { v: string; w: string }) => {
      const { points } = graph.edge(v, w) as unknown as { points: { x: number; y: number }[] };
      return { from: v, to: w, points: points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ') };
    }),
  };
}

const targetsIn = (state: AslState): Set<string> => new Set(exitsOf(state).map(({ to }) => to));
