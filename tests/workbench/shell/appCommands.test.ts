import { AppCommandError, AppCommands } from '../../../src/workbench/shell/appCommands';

/** Stands in for Office.js: keeps what was raised. */
function registered(): { commands: AppCommands; raised: unknown[] } {
  const commands = new AppCommands();
  const raised: unknown[] = [];
  commands.registered((payload) => raised.push(payload));
  return { commands, raised };
}

describe('AppCommands', () => {
  test('raises AppCommandInvoked with the function’s name and the control’s id', () => {
    const { commands, raised } = registered();
    void commands.invoke('newBudget', 'New.Button');
    expect(raised).toEqual([[['command-1', 'newBudget', '{"source":{"id":"New.Button"}}'], 39]]);
  });

  test('a command ends when the add-in says that it has completed, and not before', async () => {
    const { commands } = registered();
    const ended: string[] = [];
    const first = commands.invoke('one', 'One').then(() => ended.push('one'));
    const second = commands.invoke('two', 'Two').then(() => ended.push('two'));
    commands.completed(['command-2', 0, '{}']);
    await second;
    expect(ended).toEqual(['two']);
    commands.completed(['command-1', 0, '{}']);
    await first;
    expect(ended).toEqual(['two', 'one']);
  });

  test('what is clicked before the add-in has registered is raised when it does', () => {
    const commands = new AppCommands();
    const raised: unknown[] = [];
    void commands.invoke('newBudget', 'New.Button');
    commands.registered((payload) => raised.push(payload));
    expect(raised).toHaveLength(1);
  });

  test('a name that nothing is associated with is an error that says so', async () => {
    const { commands } = registered();
    const running = commands.invoke('unheardOf', 'X');
    commands.completed(['command-1', 11101, '']);
    await expect(running).rejects.toThrow(
      new AppCommandError('Tillägget har ingen funktion som heter unheardOf.'),
    );
  });

  test('another status is told by its number', async () => {
    const { commands } = registered();
    const running = commands.invoke('newBudget', 'X');
    commands.completed(['command-1', 5001, '']);
    await expect(running).rejects.toThrow('5001');
  });

  test('what runs when the frame goes away ends with an error, and nothing is raised again', async () => {
    const { commands, raised } = registered();
    const running = commands.invoke('newBudget', 'X');
    commands.unregistered();
    await expect(running).rejects.toThrow(AppCommandError);
    commands.registered((payload) => raised.push(payload));
    expect(raised).toHaveLength(1);
  });

  test('an answer to a command that nobody waits for is let be', () => {
    const { commands } = registered();
    expect(() => commands.completed(['command-9', 0, '{}'])).not.toThrow();
  });
});
