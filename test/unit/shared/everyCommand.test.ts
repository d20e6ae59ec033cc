import { describe, expect, it } from 'vitest';
import { createCase } from '../../../shared/commands/case';
import { planCommand, type Command } from '../../../shared/commands/command';
import { COMMANDS } from '../../property/support/anyCommand';
import { templateOf } from './support/cases';
import { STORIES } from './support/commandStories';
import { danglingReferences } from './support/danglingReferences';
import { Desk, fullDesk } from './support/desk';

const named = (name: string): Command<never> => COMMANDS.find((command) => command.name === name)!;

it('every command has its story here', () => {
  expect(COMMANDS.map((command) => command.name).sort()).toEqual(Object.keys(STORIES).sort());
});

describe.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s',
  (name, command: Command<never>) => {
    const { on, before: first = [], good, changes, refused } = STORIES[name]!;
    const start = (): Desk => {
      const desk = on === 'nothing' ? new Desk() : fullDesk();
      for (const [earlier, args] of first) expect(desk.run(named(earlier), args)).toBeNull();
      desk.forgetUndo();
      return desk;
    };

    it(`changes ${changes.join(', ')} and leaves nothing that points at nothing`, () => {
      const desk = start();
      const before = desk.snapshot();
      expect(desk.run(command, good)).toBeNull();
      const after = desk.snapshot();
      const changed = Object.keys(after).filter(
        (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
      );
      expect(changed.sort()).toEqual([...changes].sort());
      expect(danglingReferences(desk.tables)).toEqual([]);
      expect([...desk.projection.quarantine.values()]).toEqual([]);
    });

    it('gives the id of what it made, and of nothing else', () => {
      const desk = start();
      const planned = planCommand(command, desk.tables, good, desk.context);
      if (!planned.ok) throw new Error(planned.problems[0].code);
      const { ops, made } = planned.value;
      const [first] = ops;
      // A line in the history of an action is written beside what happened: nobody asks for it.
      const isMaking = first?.op === 'put' && first.table !== 'actionChanges';
      expect(made).toBe(isMaking ? first.id : null);
    });

    const lasts = (): void => {
      const desk = start();
      desk.run(command, good);
      const after = desk.snapshot();
      expect(desk.undo()).toBe(false);
      expect(desk.snapshot()).toEqual(after);
    };
    const isTakenBack = (): void => {
      const desk = start();
      const before = desk.snapshot();
      desk.run(command, good);
      const after = desk.snapshot();
      desk.undo();
      expect(desk.snapshot()).toEqual(before);
      desk.redo();
      expect(desk.snapshot()).toEqual(after);
    };
    if (command.isLasting) it('is written down for good: undo does not take it back', lasts);
    else it('is taken back by one undo and done again by one redo', isTakenBack);

    it.each(Object.entries(refused))('is refused with %s, and nothing changes', (code, calls) => {
      expect(templateOf(code, 'nl')).toBeDefined();
      for (const args of calls) {
        const desk = start();
        const before = desk.snapshot();
        expect(desk.run(command, args)?.code, JSON.stringify(args)).toBe(code);
        expect(desk.snapshot()).toEqual(before);
        expect(desk.undo()).toBe(false);
      }
    });

    it('refuses arguments that are no arguments', () => {
      for (const args of [null, undefined, 12, 'x', [], {}])
        expect(start().run(command, args)?.code).toBe('bad_arguments');
    });
  },
);

it('a case that is there is not made again', () => {
  const desk = fullDesk();
  const args = STORIES['createCase']!.good;
  expect(desk.run(createCase as unknown as Command<never>, args)?.code).toBe('library_exists');
});
