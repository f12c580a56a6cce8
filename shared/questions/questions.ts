/**
 * The questions that every significant change answers, as the published practice asks them (DESIGN 4).
 * `key` is how an answer is kept in a change record.
 */
export interface Question {
  readonly key: 'existing' | 'component' | 'zone' | 'actor' | 'connection' | 'relies';
  readonly ask: string;
  /** What counts as a yes. */
  readonly help: string;
  /** Where the draft is drawn when the answer is yes. */
  readonly how: string;
}

export const questions: readonly Question[] = [
  {
    key: 'existing',
    ask: 'Does it change or take away something that exists?',
    help: 'An actor’s privileges, a protection, a control, a component or a connection.',
    how: 'Change it on the map or in the inspector; the draft keeps it apart from today’s model.',
  },
  {
    key: 'component',
    ask: 'Does it add a component?',
    help: 'A process, a data store, an external service, a device: anything that was not there before.',
    how: 'Name it, find its zone, then say whom it talks to and who can get to it.',
  },
  {
    key: 'zone',
    ask: 'Does it add a trust zone?',
    help: 'A new authentication check, privilege level or network segment makes one.',
    how: 'Draw the zone on the map and drag what it holds into it.',
  },
  {
    key: 'actor',
    ask: 'Does it add a threat actor?',
    help: 'Somebody new who runs, uses, supplies or can reach a part of the system.',
    how: 'Place the actor in the zone where it starts, with the tool for actors.',
  },
  {
    key: 'connection',
    ask: 'Does it add a connection across a boundary?',
    help: 'A data flow between two zones that was not there before.',
    how: 'Drag from one component to the other; the gate says what guards it.',
  },
  {
    key: 'relies',
    ask: 'What does it rely on that is not written down?',
    help: 'Each answer is an assumption of the model.',
    how: 'One sentence each.',
  },
];

/** The questions to which four times no is a valid change. */
export const FOUR: readonly Question['key'][] = ['component', 'zone', 'actor', 'connection'];
